import type { Remote } from "../sdk/remote";
import type { Identity, Widget } from "../sdk/types";

/**
 * The signed-in person set by the page, and their widget. Consecutive commands, such as an email and a name, become one
 * change; actions wait until the initial queue is processed.
 */
export function createCrispPerson(start: (identity: Identity) => Remote) {
  let remote: Remote | null = null;
  let person: Identity = {};
  let isStale = false;
  const waiting: ((widget: Widget) => void)[] = [];
  const run = (what: (widget: Widget) => void) => (remote ? remote.run(what) : void waiting.push(what));

  return {
    run,
    begin() {
      remote ??= start(person);
      for (const what of waiting.splice(0)) remote.run(what);
    },
    change(part: Identity) {
      person = { ...person, ...part };
      if (isStale) return;
      isStale = true;
      queueMicrotask(() => {
        isStale = false;
        remote?.run((widget) => widget.identify(person));
      });
    },
    forget() {
      person = {};
      run((widget) => void widget.logout());
    },
    current: () => person,
    widget: () => remote?.widget() ?? null,
  };
}
