import { fileResponse } from "@/lib/platform/files/file-response";
import { findAttachment } from "@/lib/platform/files/find-attachment";
import { fileParams } from "@/lib/platform/files/upload-name";
import { agentRoute } from "@/lib/workspace/auth/agent-route";

export const GET = agentRoute({ permission: "tickets.read", params: fileParams }, async ({ actor, params }) =>
  fileResponse(await findAttachment(actor, params.id)),
);
