import type { View } from "@/components/portal/view";
import type { NewTicketDraft } from "@/lib/tickets/drafts/schemas";
import type { Store } from "./store";

/** What the host page can make the portal do. */
export type Portal = {
  store: Store;
  show(view: View): void;
  /** Fetches a thread into the store. */
  load(number: number): void;
  saveNewTicket(draft: NewTicketDraft): void;
  /** Attributes of a visitor, from the host page. */
  describe?(attributes: unknown): void;
  /** Ends the session on the server. */
  signOut(): void;
};

const text = (value: unknown) => (typeof value === "string" ? value : "");

/** Handles a message of the host page; ignores unknown and malformed ones. */
export function obey(message: Record<string, unknown>, portal: Portal): void {
  switch (message["type"]) {
    case "lodge:show":
      return showTicket(Number(message["ticket"]), portal);
    case "lodge:new":
      return fillForm(message, portal);
    case "lodge:attributes":
      return portal.describe?.(message["attributes"]);
    case "lodge:theme":
      document.documentElement.dataset["theme"] = text(message["theme"]) || "auto";
      return;
    case "lodge:logout":
      portal.signOut();
  }
}

function showTicket(number: number, { show }: Portal): void {
  show(Number.isSafeInteger(number) && number > 0 ? { name: "thread", number } : { name: "list" });
}

/** Opens the form with the host's values; keeps what the customer typed in the other fields. */
function fillForm(message: Record<string, unknown>, { store, show, saveNewTicket }: Portal): void {
  const { categories, newTicket } = store.get().page;
  const wanted = text(message["category"]);
  const category = categories.find(({ id, slug, name }) => [id, slug, name].includes(wanted));
  const [subject, body] = [text(message["subject"]), text(message["message"])];
  if (category || subject || body) {
    saveNewTicket({
      subject: subject.slice(0, 200) || newTicket.subject,
      body: body || newTicket.body,
      categoryId: category?.id ?? newTicket.categoryId,
    });
    store.dispatch({ type: "retyped" });
  }
  show({ name: "new" });
}
