import { z } from "zod";
import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { renderMarkdown } from "@/lib/platform/markdown/render-markdown";
import { MAX_BODY } from "@/lib/tickets/model/labels";

const body = z.strictObject({ text: z.string().max(MAX_BODY) });

/** Previews Markdown. */
export const POST = agentRoute({ permission: "tickets.write", body }, async (input) =>
  Response.json({ html: renderMarkdown(input.body.text) }),
);
