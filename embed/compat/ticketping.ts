import { createEvents } from "../sdk/events";
import { createRemote } from "../sdk/remote";
import type { Remote } from "../sdk/remote";
import { readScriptTag } from "../sdk/source";
import { callTicketping, fromTicketping, ticketpingIdentity } from "../sdk/ticketping";
import type { TicketpingOptions, TicketpingUser } from "../sdk/ticketping";
import type { Widget } from "../sdk/types";

declare const LODGE_VERSION: string;

type TicketpingPage = { TicketpingChat?: unknown; ticketpingConfig?: TicketpingOptions };

const WORKSPACE_MISSING = { code: "workspace_missing", message: "init requires appId, the workspace's ID." };

/** `window.TicketpingChat` on Lodge. A second `init` returns the existing chat. */
function start(page: TicketpingPage): void {
  const source = readScriptTag("/compat/ticketping.js", "ticketping");
  const events = createEvents();
  let remote: Remote | null = null;
  let options: TicketpingOptions = {};
  callTicketping(events, () => options);
  const run = (what: (widget: Widget) => void) => remote?.run(what);

  // Called with or without `new`, there is only one chat.
  function chat(given?: TicketpingOptions) {
    return init(given);
  }
  function init(given: TicketpingOptions = {}) {
    if (remote) return chat;
    options = given;
    const translated = fromTicketping(given);
    if (translated.workspaceId) remote = createRemote(translated, source, events);
    else events.emit("error", WORKSPACE_MISSING);
    return chat;
  }
  Object.assign(chat, {
    init,
    open: () => run((widget) => widget.open()),
    close: () => run((widget) => widget.close()),
    toggle: () => run((widget) => widget.toggle()),
    identify: (user: TicketpingUser = {}) => run((widget) => widget.identify(ticketpingIdentity(user))),
    startConversation: () => run((widget) => widget.newTicket()),
    isReady: () => remote?.widget()?.isReady() ?? false,
    destroy: () => {
      run((widget) => widget.destroy());
      remote = null;
      events.forgetReady();
    },
    version: LODGE_VERSION,
  });
  const { ticketpingConfig } = page;
  page.TicketpingChat = chat;
  if (ticketpingConfig) init(ticketpingConfig);
}

start(window as unknown as TicketpingPage);
