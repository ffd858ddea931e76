import { SvelteComponentTyped } from "svelte";
import type { Lodge, LodgeOptions, TicketpingMessage } from "../types/packages/widget/src/core.js";

type Props = LodgeOptions & { inline?: boolean; class?: string };
type Events = {
  ready: CustomEvent<void>;
  open: CustomEvent<void>;
  close: CustomEvent<void>;
  unread: CustomEvent<number>;
  messageSent: CustomEvent<TicketpingMessage>;
  messageReceived: CustomEvent<TicketpingMessage>;
  conversationStarted: CustomEvent<string>;
  error: CustomEvent<Error & { code: string }>;
};

export default class LodgeWidget extends SvelteComponentTyped<Props, Events> {
  open: Lodge["open"];
  close: Lodge["close"];
  toggle: Lodge["toggle"];
  newTicket: Lodge["newTicket"];
  showTicket: Lodge["showTicket"];
  identify: Lodge["identify"];
  logout: Lodge["logout"];
  isReady: Lodge["isReady"];
  openWidget: Lodge["open"];
  closeWidget: Lodge["close"];
  toggleWidget: Lodge["toggle"];
  startConversation: Lodge["startConversation"];
  identifyUser: Lodge["identifyUser"];
}
