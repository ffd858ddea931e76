import type { LodgeError, OwnLook, Position, Theme } from "./types";

/** Where a portal is shown: a panel with a launcher, or an element of the host page. */
export type View = {
  place(frame: HTMLIFrameElement): void;
  /** The portal is loading. */
  wait(): void;
  /** The portal is ready: remove any notice. */
  settle(): void;
  explain(error: LodgeError, onRetry: () => void): void;
  /** Show nothing: no one is signed in. */
  clear(): void;
  count(unread: number): void;
  /** The workspace's colors are known, or it has none. */
  tint(look: OwnLook | null): void;
  setOpen(isOpen: boolean): void;
  /** Whether the view has the focus, which may move into the portal. */
  hasFocus(): boolean;
  setVisible(visible: boolean): void;
  isVisible(): boolean;
  setTheme(theme: Theme): void;
  setPosition(position: Position): void;
  remove(): void;
};
