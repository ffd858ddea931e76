import { randomUUID } from "node:crypto";
import type { PortalActor } from "@/lib/platform/actors";
import { changeTickets } from "@/lib/tickets/change/change-tickets";
import { createApiKey } from "@/lib/identity/api-keys/manage-api-keys";
import { findOrCreateContact } from "@/lib/identity/contacts/find-or-create-contact";
import { publishCustomization } from "@/lib/workspace/customization/publish-customization";
import { db } from "@/lib/platform/db";
import { receiveUpload } from "@/lib/platform/files/uploads";
import { openPortalSession } from "@/lib/identity/sessions/open-portal-session";
import { createMacro } from "@/lib/tickets/macros/create-macro";
import { mergeTickets } from "@/lib/tickets/ticket-merging/merge-tickets";
import { addContactNote } from "@/lib/tickets/notes/contact-notes";
import { addNote } from "@/lib/tickets/notes/add-note";
import { receiveNoteFile } from "@/lib/tickets/notes/note-files";
import { openTicket } from "@/lib/tickets/messages/open-ticket";
import { replyLater } from "@/lib/tickets/messages/reply-later";
import { createTeam } from "@/lib/workspace/teams/manage-teams";
import { createView } from "@/lib/tickets/views/manage-views";
import { createCustomer, createWorkspace, identityOf } from "./factories";
import { newTicket } from "./tickets";
import { agentCookie } from "./requests";

type Workspace = Awaited<ReturnType<typeof createWorkspace>>;

/** A workspace with something of every kind in it. */
export type Side = {
  workspace: Workspace;
  cookie: { owner: string; agent: string };
  customer: PortalActor;
  token: string;
  /** Another customer of the same workspace. */
  stranger: { token: string };
  ids: {
    number: number;
    attachment: string;
    category: string;
    secret: string;
    domain: string;
    version: number;
    failure: string;
    apiKey: string;
    queuedReply: string;
    macro: string;
    agentId: string;
    tag: string;
    bulkChange: string;
    merge: string;
    message: string;
    team: string;
    view: string;
    contact: string;
    contactNote: string;
    note: string;
    noteFile: string;
    /** Another contact, with the same address. */
    twin: string;
  };
};

async function tokenFor(workspace: Workspace, contactId: string): Promise<string> {
  const secret = await db.identitySecret.findFirstOrThrow({
    where: { workspaceId: workspace.id, kind: "HMAC" },
    select: { id: true },
  });
  const { token } = await openPortalSession({
    workspaceId: workspace.id,
    contactId,
    identityId: await identityOf(contactId),
    secretId: secret.id,
    method: "HOST_SIGNATURE",
    signedValue: "someone@example.com",
    epoch: 0,
    now: new Date(),
  });
  return token;
}

/** Somebody whom the host's token gives the address that a customer has proved. */
async function twinOf({ workspaceId, contactId }: PortalActor): Promise<string> {
  const { email } = await db.contact.findUniqueOrThrow({ where: { id: contactId }, select: { email: true } });
  const person = { workspaceId, email, signedEmail: email, now: new Date() };
  const token = { method: "HOST_TOKEN", externalId: "twin", displayName: "Twin", attributes: null } as const;
  return (await findOrCreateContact({ ...person, ...token })).id;
}

/** @param tickets how many: the other side has more, so that one of its numbers exists only there */
export async function createSide(tickets: number): Promise<Side> {
  const workspace = await createWorkspace();
  const where = { workspaceId: workspace.id };
  const [customer, other] = [await createCustomer(workspace.id), await createCustomer(workspace.id)];
  const category = await db.category.findFirstOrThrow({ where, select: { id: true } });
  const [first, second] = [await newTicket(customer), await newTicket(customer)];
  const merge = await mergeTickets(workspace.owner, first, second);
  let number = 0;
  let attachment = "";
  for (let index = 0; index < tickets; index++) {
    const file = await receiveUpload(customer, {
      name: "note.txt",
      bytes: new TextEncoder().encode(`file ${index}`),
    });
    const input = {
      subject: "Mine alone",
      body: `Nobody else's ${index}`,
      categoryId: category.id,
      attachmentIds: [file.id],
    };
    number = (await openTicket(customer, input, randomUUID())).ticket.number;
    attachment = file.id;
    await publishCustomization(workspace.owner, { html: "", accentColor: "" });
  }
  const secret = await db.identitySecret.findFirstOrThrow({
    where: { ...where, kind: "HMAC" },
    select: { id: true },
  });
  const domain = await db.allowedDomain.create({
    data: { ...where, pattern: "https://app.example.com" },
    select: { id: true },
  });
  const failure = await db.embedFailure.create({
    data: {
      ...where,
      code: "signature_mismatch",
      origin: "https://app.example.com",
      embedType: "iframe",
      evidence: { causes: [], facts: [] },
    },
    select: { id: true },
  });
  const message = await db.message.findFirstOrThrow({ where: { ...where, ticket: { number } } });
  const bulkChange = await changeTickets(workspace.owner, [number], { priority: "high" });
  const tag = await db.tag.create({ data: { ...where, name: "Tag of one side" }, select: { id: true } });
  const team = await createTeam(workspace.owner, { name: "Team of one side", memberIds: [] });
  const view = await createView(
    workspace.owner,
    { name: "View of one side", query: "status:open", sort: "newest", isShared: true },
    randomUUID(),
  );
  const { apiKey } = await createApiKey(workspace.owner, { label: "Key of one side" });
  return {
    workspace,
    cookie: { owner: await agentCookie(workspace.owner), agent: await agentCookie(workspace.agent) },
    customer,
    token: await tokenFor(workspace, customer.contactId),
    stranger: { token: await tokenFor(workspace, other.contactId) },
    ids: {
      number,
      attachment,
      category: category.id,
      secret: secret.id,
      domain: domain.id,
      version: tickets,
      failure: failure.id,
      apiKey: apiKey.id,
      queuedReply: await queueAnswer(workspace.owner, number),
      macro: (await createMacro(workspace.owner, MACRO)).id,
      agentId: workspace.agent.agentId,
      tag: tag.id,
      bulkChange: bulkChange.id,
      merge: merge.id,
      message: message.id,
      team: team.id,
      view: view.id,
      contact: customer.contactId,
      contactNote: await addContactNote(
        workspace.owner,
        customer.contactId,
        { body: "Nobody else's" },
        randomUUID(),
      ),
      ...(await noteWithFile(workspace.owner, second)),
      twin: await twinOf(customer),
    },
  };
}

/** Of the owner: an agent may not change it. */
async function noteWithFile(owner: Workspace["owner"], number: number) {
  const file = await receiveNoteFile(owner, { name: "a.txt", bytes: new TextEncoder().encode("of a note") });
  const input = { body: "For the team alone", fileIds: [file.id] };
  return { note: await addNote(owner, number, input, randomUUID()), noteFile: file.id };
}

const MACRO = { name: "Of one side", body: "Nobody else's macro", effects: {}, isShared: false };

const queueAnswer = (owner: Workspace["owner"], number: number) =>
  replyLater(
    owner,
    number,
    {
      body: "Nobody else's answer",
      attachmentIds: [],
      status: "pending",
      undoSeconds: 0,
      sendAt: new Date(Date.now() + 86_400_000).toISOString(),
    },
    randomUUID(),
  );

/** Everything a workspace holds that a stranger could have changed, as one text to compare. */
export async function contentsOf({ workspace: { id } }: Side): Promise<string> {
  const tables = [
    ...[
      "Ticket",
      "Message",
      "Attachment",
      "Category",
      "AllowedDomain",
      "CustomizationVersion",
      "CustomizationPreview",
      "EmbedFailure",
      "ApiKey",
      "View",
      "Macro",
      "QueuedReply",
      "ContactSeparation",
    ],
    ...[
      "PortalSettings",
      "PortalDraft",
      "AgentDraft",
      "Event",
      "TicketCount",
      "Rating",
      "Contact",
      "ContactNote",
      "OutgoingEmail",
      "AuditEntry",
      "Agent",
      "BulkChange",
      "TicketMerge",
      "TicketLink",
      "AgentPreferences",
      "AgentPresence",
      "Note",
      "NoteFile",
      "NoteDraft",
      "Notification",
      "TicketFollower",
      "Tag",
      "TicketTag",
      "Team",
      "TeamMember",
    ],
  ];
  const rows: unknown[] = [];
  for (const table of tables)
    rows.push(
      await db.$queryRawUnsafe(
        `SELECT to_jsonb(t) AS row FROM "${table}" t WHERE "workspaceId" = $1::uuid ORDER BY to_jsonb(t)::text`,
        id,
      ),
    );
  // "Last used" of a secret is no content: signing in writes it.
  rows.push(
    await db.identitySecret.findMany({
      where: { workspaceId: id },
      omit: { lastUsedAt: true, ciphertext: true },
      orderBy: { id: "asc" },
    }),
  );
  return JSON.stringify(rows);
}
