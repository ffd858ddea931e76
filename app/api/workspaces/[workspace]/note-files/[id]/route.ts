import { fileResponse } from "@/lib/files/file-response";
import { fileParams } from "@/lib/files/upload-name";
import { agentRoute } from "@/lib/http/agent-route";
import { findNoteFile } from "@/lib/notes/find-note-file";

export const GET = agentRoute({ permission: "tickets.read", params: fileParams }, async ({ actor, params }) =>
  fileResponse(await findNoteFile(actor, params.id)),
);
