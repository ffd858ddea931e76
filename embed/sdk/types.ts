/** A host's token, or a function that returns one, called again before it expires. Empty: not signed in. */
export type Jwt = string | (() => string | null | undefined | Promise<string | null | undefined>);

/** Who is signed in to the host. Without values, or with empty ones: no one. */
export type Identity = {
  email?: string | null | undefined;
  /** The email's signature: 64 lowercase hexadecimal characters. */
  hash?: string | null | undefined;
  name?: string | null | undefined;
  jwt?: Jwt | null | undefined;
  /** Unsigned, for display only. Put trusted attributes in the token. */
  attributes?: Record<string, string | number | boolean> | null | undefined;
};

export type Theme = "light" | "dark" | "auto";
export type Position = "bottom-right" | "bottom-left";

/** CSS colors of the launcher and the panel. Style the portal itself in the settings. */
export type Look = Partial<
  Record<"accent" | "hover" | "onAccent" | "text" | "muted" | "background" | "surface" | "border", string>
> & { badge?: string | undefined; shadow?: string | undefined };

/** The workspace's colors, used unless the page sets its own. */
export type OwnLook = { accent: string; onAccent: string };

export type Options = Identity & {
  workspaceId: string;
  /** Language tag for dates. */
  locale?: string | undefined;
  theme?: Theme | undefined;
  position?: Position | undefined;
  /** Slug of the category preselected for new tickets. */
  category?: string | undefined;
  /** An element or selector to fill with the whole portal. Without it: a launcher and a panel. */
  target?: string | Element | undefined;
  /** False hides the launcher until `show`. */
  launcher?: boolean | undefined;
  /** Opens at once. */
  open?: boolean | undefined;
  look?: Look | undefined;
  /** URL of a square image for the panel's header. */
  logo?: string | undefined;
  /** Name of the launcher and the panel. */
  label?: string | undefined;
  /** Whether the launcher pulses. */
  pulse?: boolean | undefined;
};

export type NewTicket = {
  category?: string | undefined;
  subject?: string | undefined;
  message?: string | undefined;
};
export type LodgeError = { code: string; message: string };

/** A message as the customer sees it, without its files. */
export type LodgeMessage = {
  /** The ticket's number; null for visitors. */
  number: number | null;
  text: string;
  author: string;
  /** ISO time. */
  createdAt: string;
  files: { name: string; size: number; type: string }[];
};

/** Events and their payloads. */
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

/** A launcher with its panel, or a portal in a target. */
export type Widget = {
  open(): void;
  close(): void;
  toggle(): void;
  newTicket(ticket?: NewTicket): void;
  showTicket(number: number): void;
  /** Signs in someone else, or the same person with newer credentials. */
  identify(identity: Identity): void;
  setTheme(theme: Theme): void;
  setPosition(position: Position): void;
  /** Signs out. Resolves when the server has ended the session. */
  logout(): Promise<void>;
  /** Removes everything from the page and ends the session. */
  destroy(): void;
  /** Whether the launcher is visible. */
  setVisible(visible: boolean): void;
  isVisible(): boolean;
  isOpen(): boolean;
  isReady(): boolean;
  unread(): number;
};

/** Where the scripts and the portal come from, and which script is used. */
export type Source = { base: string; via: Via };
export type Via = "sdk" | "crisp" | "unthread" | "tinydub" | "ticketping";
