import { listContacts } from "@/lib/identity/contacts/list-contacts";
import { listContactsQuery } from "@/lib/identity/contacts/schemas";
import { agentRoute } from "@/lib/workspace/auth/agent-route";

export const GET = agentRoute(
  { permission: "tickets.read", query: listContactsQuery },
  async ({ actor, query }) => Response.json({ items: await listContacts(actor, query) }),
);
