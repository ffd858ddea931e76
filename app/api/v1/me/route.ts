import { getMe } from "@/lib/identity/api-keys/get-me";
import { apiRoute } from "@/lib/identity/api-keys/api-route";

export const GET = apiRoute({}, async ({ actor }) => Response.json(await getMe(actor)));
