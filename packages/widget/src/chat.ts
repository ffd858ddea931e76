import { createEvents } from "../../../embed/sdk/events";
import { relayed } from "../../../embed/sdk/follow-target";
import { callTicketping, ticketpingIdentity } from "../../../embed/sdk/ticketping";
import type { TicketpingUser } from "../../../embed/sdk/ticketping";
import type { EventName, Identity, Jwt, Listener, Widget } from "../../../embed/sdk/types";
import { createWidget } from "../../../embed/sdk/widget";
import { baseUrlOf } from "./base-url";
import { identityOf, optionsOf, viaOf } from "./props";
import type { ChatProps } from "./props";

export type Chat = ReturnType<typeof createChat>;

/**
 * A widget for a mounted component. Starts with a short delay, so that React's double mounting in development has no
 * effect; calls in between are queued. Does nothing on a server.
 */
export function createChat(first: ChatProps) {
  const adopt = stableTokens();
  let props = adopt(first);
  const events = createEvents();
  let widget: Widget | null = null;
  const waiting: ((widget: Widget) => void)[] = [];
  const run = (what: (widget: Widget) => void) => (widget ? what(widget) : void waiting.push(what));
  callListeners(events, () => props);

  function begin() {
    const base = baseUrlOf(props.baseUrl);
    const options = optionsOf(props);
    if (!base) return tell("base_url_missing", "Missing base URL: call configure({ baseUrl }).");
    if (!options.workspaceId) return tell("workspace_missing", "Missing workspaceId.");
    widget = createWidget(options, { base, via: viaOf(props) }, events);
    for (const what of waiting.splice(0)) what(widget);
  }
  const tell = (code: string, message: string) => events.emit("error", { code, message });
  const timer = typeof document === "undefined" ? undefined : setTimeout(begin);

  return {
    ...relayed(run, () => widget),
    identify: (identity: Identity) => run((now) => now.identify(identity)),
    logout: () => run((now) => void now.logout()),
    destroy() {
      clearTimeout(timer);
      widget?.destroy();
      widget = null;
      waiting.length = 0;
    },
    on: <E extends EventName>(event: E, listener: Listener<E>) => events.on(event, listener),
    off: <E extends EventName>(event: E, listener?: Listener<E>) => events.off(event, listener),
    /** Ticketping's names. */
    startConversation: () => run((now) => now.newTicket()),
    identifyUser: (user: TicketpingUser = {}) => run((now) => now.identify(ticketpingIdentity(user))),
    /** Applies changed props only. */
    update(next: ChatProps) {
      const before = props;
      const after = (props = adopt(next));
      run((now) => applyProps(now, before, after));
    },
  };
}

function callListeners(events: ReturnType<typeof createEvents>, props: () => ChatProps): void {
  callTicketping(events, props);
  events.on("unread", (count) => props().onUnread?.(count));
  events.on("ticketCreated", (ticket) => props().onTicketCreated?.(ticket));
}

function applyProps(widget: Widget, before: ChatProps, after: ChatProps): void {
  const { theme, open } = after;
  widget.identify(identityOf(after));
  if (typeof theme === "string" && theme !== before.theme) widget.setTheme(theme);
  if (open !== undefined && open !== before.open && open !== widget.isOpen()) widget.toggle();
}

/** Components create a new token function on each render, which doesn't change the identity. */
function stableTokens() {
  let own: Exclude<Jwt, string> | null = null;
  const stable = async () => (await own?.()) ?? "";
  return (props: ChatProps): ChatProps => {
    const { jwt, userJWT } = props;
    if (typeof jwt === "function") {
      own = jwt;
      return { ...props, jwt: stable };
    }
    if (typeof userJWT !== "function") return props;
    own = userJWT;
    return { ...props, userJWT: stable };
  };
}
