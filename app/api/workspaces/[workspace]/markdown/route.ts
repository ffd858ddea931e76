import { z } from "zod";
import { agentRoute } from "@/lib/http/agent-route";
import { renderMarkdown } from "@/lib/markdown/render-markdown";
import { MAX_BODY } from "@/lib/messages/schemas";

const body = z.strictObject({ text: z.string().max(MAX_BODY) });

/** What a text will look like. */
export const POST = agentRoute({ permission: "tickets.write", body }, async (input) =>
  Response.json({ html: renderMarkdown(input.body.text) }),
);
