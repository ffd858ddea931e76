import { createChat } from "./chat";
import type { Chat } from "./chat";
import type { ChatProps } from "./props";

export { configure } from "./base-url";
export { createChat as createLodge } from "./chat";
export type { Chat as Lodge } from "./chat";
export type { ChatProps as LodgeOptions } from "./props";
export type {
  EventMap,
  EventName,
  Identity,
  Jwt,
  Listener,
  LodgeError,
  LodgeMessage,
  Look,
  NewTicket,
  Position,
  Theme,
} from "../../../embed/sdk/types";
export type {
  TicketpingMessage,
  TicketpingOptions,
  TicketpingTheme,
  TicketpingUser,
} from "../../../embed/sdk/ticketping";

declare const LODGE_VERSION: string;
export const version = LODGE_VERSION;

type TicketpingMethods = ReturnType<typeof methodsOf>;

let only: TicketpingMethods | null = null;

function methodsOf(chat: Chat) {
  return {
    open: chat.open,
    close: chat.close,
    toggle: chat.toggle,
    startConversation: chat.startConversation,
    identify: chat.identifyUser,
    isReady: chat.isReady,
    version,
    destroy() {
      chat.destroy();
      only = null;
    },
  };
}

/** Starts the page's Ticketping chat; a second call returns the same one. */
export const init = (options: ChatProps = {}): TicketpingMethods => (only ??= methodsOf(createChat(options)));

/** Ticketping's class, also its global object. */
function construct(options?: ChatProps): TicketpingMethods {
  return init(options);
}
const TicketpingChat = Object.assign(construct as unknown as new (options?: ChatProps) => TicketpingMethods, {
  init,
  version,
  open: () => only?.open(),
  close: () => only?.close(),
  toggle: () => only?.toggle(),
  startConversation: () => only?.startConversation(),
  identify: (...user: Parameters<TicketpingMethods["identify"]>) => only?.identify(...user),
  isReady: () => only?.isReady() ?? false,
  destroy: () => only?.destroy(),
});

export default TicketpingChat;
