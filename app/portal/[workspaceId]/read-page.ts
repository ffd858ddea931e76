import "server-only";
import type { PortalPage } from "@/components/portal/portal-page";
import { usableLocale } from "@/components/portal/time";
import type { View } from "@/components/portal/view";
import { viewOf } from "@/components/portal/view";
import type { PortalActor } from "@/lib/platform/actors";
import { listCategories } from "@/lib/workspace/categories/list-categories";
import type { CategoryDto } from "@/lib/workspace/categories/schemas";
import { getNewTicketDraft } from "@/lib/tickets/drafts/portal-drafts";
import type { NewTicketDraft } from "@/lib/tickets/drafts/schemas";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { MAX_FILES_PER_MESSAGE, MAX_FILE_SIZE } from "@/lib/platform/files/schemas";
import type { AdmittedCustomer, AdmittedVisitor } from "@/lib/identity/visits/admission";
import { getPortalThread } from "@/lib/tickets/messages/get-portal-thread";
import { MAX_BODY } from "@/lib/tickets/model/labels";
import { latestSeq } from "@/lib/platform/events/list-events";
import { listPortalTickets } from "@/lib/tickets/lists/list-portal-tickets";

/** Reads a customer's page, with a constant number of queries. */
export async function readPage(admitted: AdmittedCustomer, query: URLSearchParams): Promise<PortalPage> {
  const { workspace, actor, customer } = admitted;
  const view = viewOf(query);
  // Read first: later changes are then repeated rather than missed.
  const seq = await latestSeq(workspace.id);
  const [tickets, categories, draft, thread] = await Promise.all([
    listPortalTickets(actor, { cursor: null }),
    listCategories(actor),
    getNewTicketDraft(actor),
    threadOf(actor, view),
  ]);
  const missing = view.name === "thread" && !thread;
  return {
    ...pageBasics(workspace, query),
    customer,
    categories,
    preview: false,
    // A merged ticket's number redirects to its target.
    view: missing ? { name: "list" } : thread ? { name: "thread", number: thread.ticket.number } : view,
    tickets,
    threads: thread ? [thread] : [],
    newTicket: withCategory(draft, categories, query.get("category")),
    notice: missing ? `We couldn't find ticket #${view.number}.` : "",
    seq,
  };
}

/** A visitor's page: only the form. */
export async function readVisitorPage(
  { workspace, actor, customer, isHeld }: AdmittedVisitor,
  query: URLSearchParams,
): Promise<PortalPage> {
  const categories = await listCategories(actor);
  const empty = { subject: "", body: "", categoryId: "" };
  return {
    ...pageBasics(workspace, query),
    customer,
    visitor: { isHeld },
    categories,
    preview: false,
    view: { name: "new" },
    tickets: { items: [], nextCursor: null },
    threads: [],
    newTicket: withCategory(empty, categories, query.get("category")),
    notice: "",
    seq: 0,
  };
}

/** Data that every page has. */
export function pageBasics(workspace: PortalPage["workspace"], query: URLSearchParams) {
  const { id, name, greeting, logoUrl } = workspace;
  return {
    api: env.APP_URL,
    workspace: { id, name, greeting, logoUrl },
    limits: { fileSize: MAX_FILE_SIZE, files: MAX_FILES_PER_MESSAGE, body: MAX_BODY },
    locale: usableLocale(query.get("locale")),
    now: new Date().toISOString(),
  };
}

async function threadOf(actor: PortalActor, view: View) {
  if (view.name !== "thread") return null;
  try {
    return await getPortalThread(actor, view.number);
  } catch (error) {
    if (error instanceof DomainError && error.code === "not_found") return null;
    throw error;
  }
}

/** The host can preselect a category by slug; the customer's draft takes precedence. */
function withCategory(draft: NewTicketDraft, categories: CategoryDto[], slug: string | null): NewTicketDraft {
  const known = categories.find(({ id }) => id === draft.categoryId);
  const chosen = known ?? categories.find((category) => category.slug === slug);
  const only = categories.length === 1 ? categories[0] : undefined;
  return { ...draft, categoryId: (chosen ?? only)?.id ?? "" };
}
