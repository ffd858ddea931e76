/** The types of svelte/widget4.svelte, for Svelte 4. */
import { SvelteComponent } from "svelte";
import type { Lodge, LodgeOptions, TicketpingMessage } from "./core";

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

declare class LodgeWidget extends SvelteComponent<Props, Events> {
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
export default LodgeWidget;
