import type { Events } from "../sdk/events";
import type { Remote } from "../sdk/remote";
import type { Identity, Widget } from "../sdk/types";
import { crispListener } from "./crisp-events";
import { createCrispPerson } from "./crisp-person";
import { readData, readEmail, textOf } from "./crisp-values";

/** `["set", "user:email", ["…", "…"]]` */
export type Arguments = [action: string, name: string, value?: unknown, ...more: unknown[]];

/** Implements `$crisp`'s commands and getters. `begin` runs the queued commands. */
export function createCrispState(events: Events, start: (identity: Identity) => Remote) {
  const person = createCrispPerson(start);
  let unread = 0;
  events.on("unread", (count) => (unread = count));
  let attributes: Record<string, string | number | boolean> = {};
  const { run, change } = person;

  const setters: Table = {
    "user:email": ([email, signature]) => change(readEmail(email, signature)),
    "user:nickname": ([name]) => change({ name: textOf(name) }),
    "message:text": ([message]) => run((widget) => widget.newTicket({ message: textOf(message) })),
    "session:data": (value) => change({ attributes: (attributes = { ...attributes, ...readData(value) }) }),
  };
  const tables: Record<string, Table> = {
    set: setters,
    do: { ...actions(run), "session:reset": person.forget },
    config: configuration(run),
  };
  const listeners = crispListener(events);

  return {
    begin: person.begin,
    run([action, name, value, ...more]: Arguments): void {
      if (action === "on") listeners.on(name, value);
      else if (action === "off") listeners.off(name);
      else tables[action]?.[name]?.([value, ...more].flat(1));
    },
    get(name: string): unknown {
      if (name === "user:email") return person.current().email ?? null;
      if (name === "user:nickname") return person.current().name ?? null;
      return name === "chat:unread:count" ? unread : null;
    },
    is: (name: string): boolean => statesOf(person.widget())[name] ?? false,
  };
}

const statesOf = (
  widget: Pick<Widget, "isOpen" | "isVisible"> | null | undefined,
): Record<string, boolean> => ({
  "chat:opened": widget?.isOpen() === true,
  "chat:closed": widget?.isOpen() === false,
  "chat:visible": widget?.isVisible() === true,
  "chat:hidden": widget?.isVisible() === false,
});

type Table = Record<string, (value: unknown[]) => void>;
type Run = (what: (widget: Widget) => void) => void;

const actions = (run: Run): Table => ({
  "chat:open": () => run((widget) => widget.open()),
  "chat:close": () => run((widget) => widget.close()),
  "chat:toggle": () => run((widget) => widget.toggle()),
  "chat:show": () => run((widget) => widget.setVisible(true)),
  "chat:hide": () => run((widget) => widget.setVisible(false)),
  // Never send on the customer's behalf: fill in the form, and let them send it.
  "message:send": ([, message]) => run((widget) => widget.newTicket({ message: textOf(message) })),
});

const configuration = (run: Run): Table => ({
  "position:reverse": ([isLeft]) =>
    run((widget) => widget.setPosition(isLeft ? "bottom-left" : "bottom-right")),
});
