import { fileResponse } from "@/lib/platform/files/file-response";
import { fileParams } from "@/lib/platform/files/upload-name";
import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { findNoteFile } from "@/lib/tickets/notes/note-files";

export const GET = agentRoute({ permission: "tickets.read", params: fileParams }, async ({ actor, params }) =>
  fileResponse(await findNoteFile(actor, params.id)),
);
