import { listContacts } from "@/lib/contacts/list-contacts";
import { listContactsQuery } from "@/lib/contacts/schemas";
import { agentRoute } from "@/lib/http/agent-route";

export const GET = agentRoute(
  { permission: "tickets.read", query: listContactsQuery },
  async ({ actor, query }) => Response.json({ items: await listContacts(actor, query) }),
);
