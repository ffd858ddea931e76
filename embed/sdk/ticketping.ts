import type { Events } from "./events";
import type { Identity, Jwt, LodgeMessage, Look, Options } from "./types";

/** Ticketping's theme colors. Those of parts that Lodge doesn't have are ignored. */
export type TicketpingTheme = Partial<Record<string, string>>;

export type TicketpingMessage = {
  sessionId: string;
  type: "user_message" | "agent_message";
  sender: "USER" | "AGENT";
  messageText: string;
  created: string;
  /** The first one. Without a URL, as files are read in the portal. */
  file?: { name: string; size: number; type: string };
};

export type TicketpingUser = {
  id?: string | number | undefined;
  email?: string | undefined;
  name?: string | undefined;
  userJWT?: Jwt | null | undefined;
};

/** Options of Ticketping's `init` and components. `appId` is the workspace's id. */
export type TicketpingOptions = {
  appId?: string | undefined;
  teamSlug?: string | undefined;
  teamLogoIcon?: string | undefined;
  apiBase?: string | undefined;
  wsBase?: string | undefined;
  userJWT?: Jwt | null | undefined;
  userData?: TicketpingUser | null | undefined;
  theme?: TicketpingTheme | null | undefined;
  position?: string | undefined;
  autoOpen?: boolean | undefined;
  open?: boolean | undefined;
  showPulseAnimation?: boolean | undefined;
  analytics?: boolean | undefined;
  debug?: boolean | undefined;
  onReady?: (() => void) | undefined;
  onOpen?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
  onMessageSent?: ((message: TicketpingMessage) => void) | undefined;
  onMessageReceived?: ((message: TicketpingMessage) => void) | undefined;
  onConversationStarted?: ((id: string) => void) | undefined;
  onError?: ((error: Error & { code: string }) => void) | undefined;
};

/** @returns the identity in Ticketping's options. An empty token means not signed in */
export const ticketpingIdentity = ({ userJWT, email, name }: TicketpingUser): Identity =>
  userJWT ? { jwt: userJWT } : { email, name };

/** @returns Lodge's options for Ticketping's */
export function fromTicketping(given: TicketpingOptions): Options {
  const { userData, userJWT } = given;
  return {
    workspaceId: given.appId ?? "",
    ...ticketpingIdentity({ ...userData, userJWT: userJWT || userData?.userJWT }),
    logo: given.teamLogoIcon || undefined,
    position: given.position === "bottom-left" ? "bottom-left" : "bottom-right",
    open: given.autoOpen === true || given.open === true,
    pulse: given.showPulseAnimation !== false,
    theme: themeOf(given.theme?.["background"]),
    look: given.theme ? lookOf(given.theme) : undefined,
  };
}

function lookOf(theme: TicketpingTheme): Look {
  const parts: Record<keyof Look, string | undefined> = {
    accent: theme["primaryColor"] ?? theme["primaryButtonBg"],
    hover: theme["primaryHover"],
    onAccent: theme["primaryButtonText"],
    text: theme["textPrimary"],
    muted: theme["textSecondary"] ?? theme["textMuted"],
    background: theme["background"],
    surface: theme["backgroundSecondary"] ?? theme["backgroundTertiary"],
    border: theme["border"] ?? theme["borderLight"],
    badge: theme["notificationBg"],
    shadow: theme["shadowDark"] && `0 8px 32px ${theme["shadowDark"]}`,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value));
}

/** @returns the portal theme that suits a hex background color */
function themeOf(background = ""): "light" | "dark" | undefined {
  const [, hex = ""] = /^#([0-9a-f]{6})/i.exec(background) ?? [];
  if (!hex) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => parseInt(hex.slice(start, start + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? "dark" : "light";
}

export type TicketpingCallbacks = Pick<
  TicketpingOptions,
  | "onReady"
  | "onOpen"
  | "onClose"
  | "onMessageSent"
  | "onMessageReceived"
  | "onConversationStarted"
  | "onError"
  | "debug"
>;

/** Calls Ticketping's callbacks of the current options. */
export function callTicketping(events: Events, current: () => TicketpingCallbacks): void {
  events.on("ready", () => current().onReady?.());
  events.on("open", () => current().onOpen?.());
  events.on("close", () => current().onClose?.());
  events.on("messageSent", (message) => current().onMessageSent?.(messageOf(message, "USER")));
  events.on("messageReceived", (message) => current().onMessageReceived?.(messageOf(message, "AGENT")));
  events.on("ticketCreated", (message) => {
    const sent = messageOf(message, "USER");
    current().onConversationStarted?.(sent.sessionId);
    current().onMessageSent?.(sent);
  });
  events.on("error", ({ code, message }) => {
    const { onError, debug } = current();
    onError?.(Object.assign(new Error(message), { code }));
    if (!onError || debug) console.error(`Lodge: ${message} (${code})`);
  });
}

/** A ticket without a number has no session id either. */
const messageOf = (
  { number, text, createdAt, files: [file] }: LodgeMessage,
  sender: "USER" | "AGENT",
): TicketpingMessage => ({
  sessionId: number === null ? "" : String(number),
  type: sender === "USER" ? "user_message" : "agent_message",
  sender,
  messageText: text,
  created: createdAt,
  ...(file ? { file } : {}),
});
