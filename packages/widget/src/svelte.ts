/** The types of svelte/widget.svelte, for Svelte 5. */
import type { Component } from "svelte";
import type { Lodge, LodgeOptions } from "./core";

type Handle = Pick<
  Lodge,
  | "open"
  | "close"
  | "toggle"
  | "newTicket"
  | "showTicket"
  | "identify"
  | "logout"
  | "isReady"
  | "startConversation"
  | "identifyUser"
> & { openWidget(): void; closeWidget(): void; toggleWidget(): void };

type Props = LodgeOptions & {
  inline?: boolean;
  class?: string;
  onready?: LodgeOptions["onReady"];
  onopen?: LodgeOptions["onOpen"];
  onclose?: LodgeOptions["onClose"];
  onmessageSent?: LodgeOptions["onMessageSent"];
  onmessageReceived?: LodgeOptions["onMessageReceived"];
  onconversationStarted?: LodgeOptions["onConversationStarted"];
  onerror?: LodgeOptions["onError"];
};

declare const LodgeWidget: Component<Props, Handle>;
export default LodgeWidget;
