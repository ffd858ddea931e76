import { fileResponse } from "@/lib/files/file-response";
import { findAttachment } from "@/lib/files/find-attachment";
import { fileParams } from "@/lib/files/upload-name";
import { agentRoute } from "@/lib/http/agent-route";

export const GET = agentRoute({ permission: "tickets.read", params: fileParams }, async ({ actor, params }) =>
  fileResponse(await findAttachment(actor, params.id)),
);
