import type { PortalActions, VisitorAnswer, VisitorMessage } from "@/components/portal/actions";
import { noActions } from "@/components/portal/actions";
import type { NewTicketDraft } from "@/lib/tickets/drafts/schemas";
import type { Api } from "./api";
import { ApiError, createApi, problemOf } from "./api";
import { createHostBridge } from "./host-bridge";
import type { HostMessage } from "./host-news";
import { createSession } from "./session";
import type { Store } from "./store";
import { uuid } from "./uuid";

/** A visitor's actions: they can only open tickets. Drafts stay in the page's memory. */
export function createVisitorActions(
  store: Store,
  token: string,
  parentOrigin: string | null,
): PortalActions {
  const { api: base } = store.get().page;
  const bridge = parentOrigin === null ? null : createHostBridge(store, parentOrigin);
  let draft: NewTicketDraft | null = null;
  let attributes: unknown;
  const saveNewTicket = (next: NewTicketDraft) => {
    draft = next;
  };
  const session = visitorSession(store, token, bridge);
  bridge?.connect({
    store,
    show: noActions.show,
    load: () => undefined,
    saveNewTicket,
    describe: (given) => {
      attributes = given;
    },
    signOut: () => bridge.tell({ type: "lodge:loggedOut" }),
  });
  return {
    ...noActions,
    newTicketDraft: () => draft,
    saveNewTicket,
    writeAsVisitor: createWriting(
      createApi(base, session),
      () => attributes,
      (message) => bridge?.tell(created(message)),
    ),
  };
}

function visitorSession(store: Store, token: string, bridge: ReturnType<typeof createHostBridge> | null) {
  const { api: base, workspace } = store.get().page;
  return createSession(token, {
    base,
    workspaceId: workspace.id,
    query: async () => (bridge ? `code=${await bridge.askForCode()}` : location.search.slice(1)),
    onRefused: (message, code) => store.dispatch({ type: "refused", message, code }),
    as: "visitor",
    email: "",
  });
}

/** The same content keeps its key, so that retries create nothing twice. */
function createWriting(api: Api, attributes: () => unknown, onWritten: (message: VisitorMessage) => void) {
  let attempt = { content: "", key: "" };
  return async (message: VisitorMessage): Promise<VisitorAnswer> => {
    const json = { ...message, categoryId: message.categoryId || null, attributes: attributes() };
    const content = JSON.stringify(json);
    if (attempt.content !== content) attempt = { content, key: uuid() };
    try {
      const response = await api.request("/api/portal/visitor-tickets", {
        method: "POST",
        json,
        headers: { "idempotency-key": attempt.key },
      });
      const { again } = (await response.json()) as { again: boolean };
      onWritten(message);
      return { problem: null, again };
    } catch (error) {
      const issues = error instanceof ApiError ? error.issues : [];
      return { problem: { message: problemOf(error), issues } };
    }
  };
}

/** Without a number: visitors don't own the ticket until they verify their email. */
const created = ({ name, subject, body }: VisitorMessage): HostMessage => ({
  type: "lodge:ticketCreated",
  number: null,
  subject,
  text: body,
  author: name,
  createdAt: new Date().toISOString(),
  files: [],
});
