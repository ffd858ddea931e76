import type { Remote } from "../sdk/remote";
import type { Identity, Widget } from "../sdk/types";

/**
 * Who the page has said is signed in, and the widget that shows it. Commands that follow each other, as an e-mail and
 * a name do, are one change; what is to be done waits until the page has said all that it had to say at first.
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
