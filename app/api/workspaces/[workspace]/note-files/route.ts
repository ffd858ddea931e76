import { MAX_FILE_SIZE } from "@/lib/files/schemas";
import { uploadQuery } from "@/lib/files/upload-name";
import { agentRoute } from "@/lib/http/agent-route";
import { readBody } from "@/lib/http/read-body";
import { receiveNoteFile } from "@/lib/notes/receive-note-file";

export const POST = agentRoute(
  { permission: "tickets.write", query: uploadQuery },
  async ({ actor, query, request }) => {
    const bytes = await readBody(request, MAX_FILE_SIZE);
    return Response.json(await receiveNoteFile(actor, { name: query.name, bytes }), { status: 201 });
  },
);
