import { getMe } from "@/lib/api-keys/get-me";
import { apiRoute } from "@/lib/http/api-route";

export const GET = apiRoute({}, async ({ actor }) => Response.json(await getMe(actor)));
