/** @jsxImportSource preact */
import type { PortalActions } from "./actions";
import { ActionsContext } from "./actions";
import { ErrorBoundary } from "./error-boundary";
import { Header } from "./header";
import { NewTicketForm } from "./new-ticket-form";
import type { PortalState } from "./state";
import { StateContext, usePortalState } from "./state-context";
import { Thread } from "./thread";
import { TicketList } from "./ticket-list";
import { Viewer } from "./viewer";
import { VisitorForm } from "./visitor-form";

type Props = { state: PortalState; actions: PortalActions };

/** The whole portal. Wide frames show the list beside the thread, narrow ones one at a time. */
export function Portal({ state, actions }: Props) {
  return (
    <StateContext.Provider value={state}>
      <ActionsContext.Provider value={actions}>
        <div class="lodge-portal" data-view={state.view.name} data-ready={state.ready ? "true" : undefined}>
          <Header />
          <Banner />
          {state.page.visitor ? (
            <ErrorBoundary what="this page" key={state.revision}>
              <VisitorForm />
            </ErrorBoundary>
          ) : (
            <Columns state={state} />
          )}
          <ErrorBoundary what="the file">
            <Viewer />
          </ErrorBoundary>
          <p class="lodge-visually-hidden lodge-live" role="status" aria-live="polite">
            {state.announcement}
          </p>
        </div>
      </ActionsContext.Provider>
    </StateContext.Provider>
  );
}

function Columns({ state }: { state: PortalState }) {
  return (
    <main class="lodge-columns">
      <ErrorBoundary what="the list of tickets">
        <TicketList />
      </ErrorBoundary>
      <section class="lodge-main">
        <ErrorBoundary what="this page" key={viewKey(state)}>
          <View state={state} />
        </ErrorBoundary>
      </section>
    </main>
  );
}

/** Remount the form when the host page fills it. */
const viewKey = ({ view, revision }: PortalState) =>
  view.name === "thread" ? view.number : view.name + (view.name === "new" ? revision : "");

function View({ state: { view, tickets } }: { state: PortalState }) {
  if (view.name === "new") return <NewTicketForm />;
  if (view.name === "thread") return <Thread number={view.number} />;
  return (
    <div class="lodge-empty lodge-choose">
      <p class="lodge-empty-title">
        {tickets.length > 0 ? "Select a ticket to read it" : "How can we help?"}
      </p>
      <p class="lodge-empty-text">New replies show up here right away.</p>
    </div>
  );
}

/** Page-wide notices: connection lost, session expired, or a problem with the address. */
function Banner() {
  const { lost, refusal, notice } = usePortalState();
  if (refusal)
    return (
      <div class="lodge-error lodge-banner" role="alert">
        <p class="lodge-error-text">{refusal} Copy any unsent text first, then reload the page.</p>
      </div>
    );
  const text = lost ? "Connection lost. Reconnecting…" : notice;
  return (
    <p class="lodge-banner" role="status" hidden={!text}>
      {text}
    </p>
  );
}
