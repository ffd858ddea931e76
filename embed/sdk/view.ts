import type { LodgeError, OwnLook, Position, Theme } from "./types";

/** Where a portal is shown, and what is shown around it: a launcher with a panel, or a place in the host's page. */
export type View = {
  place(frame: HTMLIFrameElement): void;
  /** The portal is being fetched. */
  wait(): void;
  /** There is a portal: whatever was said in its place goes. */
  settle(): void;
  explain(error: LodgeError, onRetry: () => void): void;
  /** Nothing at all, for nobody. */
  clear(): void;
  count(unread: number): void;
  /** The workspace's colours are known, or that it has none. */
  tint(look: OwnLook | null): void;
  setOpen(isOpen: boolean): void;
  /** Whether the keyboard is with the view, and may be handed to the portal in it. */
  hasFocus(): boolean;
  setVisible(visible: boolean): void;
  isVisible(): boolean;
  setTheme(theme: Theme): void;
  setPosition(position: Position): void;
  remove(): void;
};
