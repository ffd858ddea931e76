/** A token of the host's, or how to get one: it is called again before the last one ends. Empty: not signed in. */
export type Jwt = string | (() => string | null | undefined | Promise<string | null | undefined>);

/** Who is signed in to the host. Nothing of it, or only empty texts: nobody. */
export type Identity = {
  email?: string | null | undefined;
  /** The e-mail's signature: 64 lowercase hexadecimal characters. */
  hash?: string | null | undefined;
  name?: string | null | undefined;
  jwt?: Jwt | null | undefined;
  /** Unsigned, for display: what counts belongs into the token. */
  attributes?: Record<string, string | number | boolean> | null | undefined;
};

export type Theme = "light" | "dark" | "auto";
export type Position = "bottom-right" | "bottom-left";

/** Colours of the launcher and of the panel's frame, as CSS values. The portal itself is styled in the settings. */
export type Look = Partial<
  Record<"accent" | "hover" | "onAccent" | "text" | "muted" | "background" | "surface" | "border", string>
> & { badge?: string | undefined; shadow?: string | undefined };

/** The workspace's own colours, which hold where the page has chosen none. */
export type OwnLook = { accent: string; onAccent: string };

export type Options = Identity & {
  workspaceId: string;
  /** Language tag for dates. */
  locale?: string | undefined;
  theme?: Theme | undefined;
  position?: Position | undefined;
  /** Slug of the category that a new ticket starts with. */
  category?: string | undefined;
  /** An element, or a selector of one: the whole portal goes in there. Without it: a launcher and a panel. */
  target?: string | Element | undefined;
  /** False hides the launcher until `show`. */
  launcher?: boolean | undefined;
  /** Opens at once. */
  open?: boolean | undefined;
  look?: Look | undefined;
  /** Address of a square picture for the panel's bar. */
  logo?: string | undefined;
  /** What the launcher and the panel are called. */
  label?: string | undefined;
  /** Draws attention to the launcher. */
  pulse?: boolean | undefined;
};

export type NewTicket = {
  category?: string | undefined;
  subject?: string | undefined;
  message?: string | undefined;
};
export type LodgeError = { code: string; message: string };

/** A message, as the customer sees it. Its files are read in the portal. */
export type LodgeMessage = {
  /** The ticket's; null for somebody who is not signed in. */
  number: number | null;
  text: string;
  author: string;
  /** ISO time. */
  createdAt: string;
  files: { name: string; size: number; type: string }[];
};

/** What happens, and what its listeners are given. */
export type EventMap = {
  ready: undefined;
  open: undefined;
  close: undefined;
  unread: number;
  ticketCreated: LodgeMessage & { subject: string };
  messageSent: LodgeMessage;
  messageReceived: LodgeMessage;
  error: LodgeError;
};
export type EventName = keyof EventMap;
export type Listener<E extends EventName> = (payload: EventMap[E]) => void;

/** One launcher with its panel, or one portal in a target. */
export type Widget = {
  open(): void;
  close(): void;
  toggle(): void;
  newTicket(ticket?: NewTicket): void;
  showTicket(number: number): void;
  /** Somebody else is signed in now, or the same person with a newer proof. */
  identify(identity: Identity): void;
  setTheme(theme: Theme): void;
  setPosition(position: Position): void;
  /** Nobody is signed in any more. Resolves when the server knows. */
  logout(): Promise<void>;
  /** Takes everything off the page. The session ends on the server. */
  destroy(): void;
  /** Whether the launcher is there. */
  setVisible(visible: boolean): void;
  isVisible(): boolean;
  isOpen(): boolean;
  isReady(): boolean;
  unread(): number;
};

/** Where the scripts and the portal come from, and which of our scripts speaks. */
export type Source = { base: string; via: Via };
export type Via = "sdk" | "crisp" | "unthread" | "tinydub" | "ticketping";
