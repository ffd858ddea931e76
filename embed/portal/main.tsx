/** @jsxImportSource preact */
import { hydrate } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PortalActions } from "@/components/portal/actions";
import { Portal } from "@/components/portal/portal";
import type { PortalPage } from "@/components/portal/portal-page";
import { initialState } from "@/components/portal/state";
import { createOnlineActions } from "./online-actions";
import type { Store } from "./store";
import { createStore } from "./store";
import { createVisitorActions } from "./visitor-actions";
import { noActions } from "@/components/portal/actions";

/** Update interval of relative times. */
const TICK = 30_000;

type Boot = { page: PortalPage; token: string | null; parentOrigin: string | null };

function Root({ store, actions }: { store: Store; actions: PortalActions }) {
  const [state, setState] = useState(store.get());
  useEffect(() => {
    store.onChange(setState);
    store.dispatch({ type: "started", now: Date.now() });
    const clock = setInterval(() => store.dispatch({ type: "ticked", now: Date.now() }), TICK);
    return () => clearInterval(clock);
  }, [store]);
  return <Portal state={state} actions={actions} />;
}

/** Hydrates the server-rendered page. */
function start() {
  const root = document.getElementById("lodge-root");
  const boot = document.getElementById("lodge-boot");
  if (!root || !boot) return;
  const { page, token, parentOrigin } = JSON.parse(boot.textContent) as Boot;
  // From here on, the token is only in memory.
  boot.remove();
  const store = createStore(initialState(page));
  const actions = actionsFor(store, token, parentOrigin);
  hydrate(<Root store={store} actions={actions} />, root);
}

function actionsFor(store: Store, token: string | null, parentOrigin: string | null): PortalActions {
  if (token === null) return createOfflineActions(store);
  const create = store.get().page.visitor ? createVisitorActions : createOnlineActions;
  return create(store, token, parentOrigin);
}

start();

/** Actions in a preview: the samples can be viewed, but nothing is sent. */
function createOfflineActions(store: Store): PortalActions {
  const refuse = () => store.dispatch({ type: "noticed", message: "Nothing is sent in a preview." });
  return {
    ...noActions,
    show: (view) => store.dispatch({ type: "moved", view }),
    send: refuse,
    openTicket: refuse,
    setResolved: () => Promise.resolve(refuse()),
    rate: () => Promise.resolve(refuse()),
    attach: refuse,
    sendToMailbox: () => Promise.resolve(refuse()),
  };
}
