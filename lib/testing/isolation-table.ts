import type { Permission } from "@/lib/workspace/auth/permissions";
import type { Side } from "./isolation-world";

/** What a route is asked in the matrix. `id` names the thing in its path that belongs to somebody. */
export type Entry = {
  permission?: Permission;
  id?:
    | "number"
    | "attachment"
    | "category"
    | "secret"
    | "domain"
    | "version"
    | "failure"
    | "apiKey"
    | "queuedReply"
    | "macro"
    | "tag"
    | "team"
    | "view"
    | "bulkChange"
    | "merge"
    | "contact"
    | "contactNote"
    | "note"
    | "noteFile";
  body?: (side: Side) => unknown;
  query?: string;
  /** A body, or several, that name a thing of `foreign`, which must be refused as invalid input. */
  foreignBody?: (own: Side, foreign: Side) => unknown;
};

const reply = { body: "Written by somebody else", attachmentIds: [] as string[] };
const macro = { name: "Planted", body: "Written by somebody else", effects: {}, isShared: false };
const bytes = () => new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]);
const TAB = "3f0d5a52-8f6e-4f0e-9a43-5f6f3c2d1b00";
const look = () => ({ html: "<style>a{}</style>", accentColor: "" });

const W = "/api/workspaces/[workspace]";
const P = "/api/portal";

/** Every route for agents: method and path to what it takes. The test fails when one is missing here. */
export const AGENT_ROUTES: Record<string, Entry> = {
  [`GET ${W}/tickets`]: { permission: "tickets.read" },
  [`GET ${W}/counts`]: { permission: "tickets.read" },
  [`GET ${W}/views`]: { permission: "tickets.read" },
  [`POST ${W}/views`]: {
    permission: "tickets.write",
    body: () => ({ name: "Planted", query: "status:open" }),
  },
  [`PATCH ${W}/views/[id]`]: {
    permission: "tickets.write",
    id: "view",
    body: () => ({ query: "tag:planted" }),
  },
  [`DELETE ${W}/views/[id]`]: { permission: "tickets.write", id: "view" },
  [`GET ${W}/search`]: { permission: "tickets.read", query: "q=Printer" },
  [`GET ${W}/contacts`]: { permission: "tickets.read", query: "q=example" },
  [`GET ${W}/events`]: { permission: "tickets.read", query: "after=0" },
  [`POST ${W}/contacts/[id]/notes`]: {
    permission: "tickets.write",
    id: "contact",
    body: () => ({ body: "Written by somebody else" }),
  },
  [`DELETE ${W}/contact-notes/[id]`]: { permission: "tickets.write", id: "contactNote" },
  [`GET ${W}/reports`]: { permission: "reports.read", query: "from=2026-11-01&to=2026-11-30" },
  [`GET ${W}/reports/rows`]: { permission: "reports.read", query: "from=2026-11-01&to=2026-11-30" },
  [`GET ${W}/members`]: { permission: "members.read" },
  [`GET ${W}/tickets/[number]`]: { permission: "tickets.read", id: "number" },
  [`POST ${W}/tickets/[number]/messages`]: {
    permission: "tickets.write",
    id: "number",
    body: () => reply,
    foreignBody: (_, foreign) => ({ ...reply, attachmentIds: [foreign.ids.attachment] }),
  },
  [`PATCH ${W}/tickets/[number]`]: {
    permission: "tickets.write",
    id: "number",
    body: () => ({ status: "closed", priority: "urgent", subject: "Planted", addTags: ["Planted"] }),
    foreignBody: (_, { ids }) => [
      { assignee: { agentId: ids.agentId } },
      { teamId: ids.team },
      { categoryId: ids.category },
    ],
  },
  [`POST ${W}/bulk-changes`]: {
    permission: "tickets.write",
    body: (side) => ({ numbers: [side.ids.number], change: { priority: "low" } }),
    foreignBody: (own, foreign) => ({
      numbers: [own.ids.number],
      change: { assignee: { agentId: foreign.ids.agentId } },
    }),
  },
  [`DELETE ${W}/bulk-changes/[id]`]: { permission: "tickets.write", id: "bulkChange" },
  [`POST ${W}/tickets/[number]/merge`]: {
    permission: "tickets.write",
    id: "number",
    body: (side) => ({ into: side.ids.number }),
  },
  [`DELETE ${W}/merges/[id]`]: { permission: "tickets.write", id: "merge" },
  [`POST ${W}/tickets/[number]/split`]: {
    permission: "tickets.write",
    id: "number",
    body: (side) => ({ messageId: side.ids.message, subject: "Planted" }),
    foreignBody: (_, foreign) => ({ messageId: foreign.ids.message, subject: "Planted" }),
  },
  [`PUT ${W}/tickets/[number]/links/[other]`]: { permission: "tickets.write", id: "number" },
  [`DELETE ${W}/tickets/[number]/links/[other]`]: { permission: "tickets.write", id: "number" },
  [`GET ${W}/tags`]: { permission: "tickets.read" },
  [`PATCH ${W}/tags/[id]`]: { permission: "tags.manage", id: "tag", body: () => ({ name: "Renamed" }) },
  [`DELETE ${W}/tags/[id]`]: { permission: "tags.manage", id: "tag" },
  [`GET ${W}/teams`]: { permission: "members.read" },
  [`GET ${W}/settings/team`]: { permission: "members.read" },
  [`POST ${W}/settings/team/teams`]: {
    permission: "teams.manage",
    body: () => ({ name: "Planted" }),
    foreignBody: (_, foreign) => ({ name: "Planted", memberIds: [foreign.ids.agentId] }),
  },
  [`PATCH ${W}/settings/team/teams/[id]`]: {
    permission: "teams.manage",
    id: "team",
    body: () => ({ name: "Renamed" }),
  },
  [`DELETE ${W}/settings/team/teams/[id]`]: { permission: "teams.manage", id: "team" },
  [`PUT ${W}/settings/team/teams/[id]/members/[agentId]`]: { permission: "teams.manage", id: "team" },
  [`DELETE ${W}/settings/team/teams/[id]/members/[agentId]`]: { permission: "teams.manage", id: "team" },
  [`POST ${W}/tickets/[number]/hold`]: { permission: "tickets.write", id: "number" },
  [`DELETE ${W}/tickets/[number]/hold`]: { permission: "tickets.write", id: "number" },
  [`PUT ${W}/tickets/[number]/draft`]: {
    permission: "tickets.write",
    id: "number",
    body: () => ({ body: "draft" }),
    foreignBody: (_, foreign) => ({ body: "draft", attachmentIds: [foreign.ids.attachment] }),
  },
  [`GET ${W}/macros`]: { permission: "macros.use" },
  [`POST ${W}/macros`]: {
    permission: "macros.use",
    body: () => macro,
    foreignBody: (_, foreign) => ({ ...macro, effects: { assignee: { agentId: foreign.ids.agentId } } }),
  },
  [`PUT ${W}/macros/[id]`]: {
    permission: "macros.use",
    id: "macro",
    body: () => macro,
    foreignBody: (_, foreign) => ({ ...macro, effects: { assignee: { agentId: foreign.ids.agentId } } }),
  },
  [`DELETE ${W}/macros/[id]`]: { permission: "macros.use", id: "macro" },
  [`POST ${W}/markdown`]: { permission: "tickets.write", body: () => ({ text: "**a**" }) },
  [`DELETE ${W}/queued-replies/[id]`]: { permission: "tickets.write", id: "queuedReply" },
  [`POST ${W}/queued-replies/[id]/dispatch`]: { permission: "tickets.write", id: "queuedReply" },
  [`PUT ${W}/tickets/[number]/note-draft`]: {
    permission: "tickets.write",
    id: "number",
    body: () => ({ body: "draft" }),
    foreignBody: (_, foreign) => ({ body: "draft", fileIds: [foreign.ids.noteFile] }),
  },
  [`POST ${W}/tickets/[number]/notes`]: {
    permission: "tickets.write",
    id: "number",
    body: () => ({ body: "Written by somebody else" }),
    foreignBody: (_, foreign) => ({ body: "Taken", fileIds: [foreign.ids.noteFile] }),
  },
  [`PUT ${W}/notes/[id]`]: {
    permission: "tickets.write",
    id: "note",
    body: () => ({ body: "Written by somebody else", version: 1 }),
  },
  [`DELETE ${W}/notes/[id]`]: { permission: "tickets.write", id: "note" },
  [`POST ${W}/note-files`]: { permission: "tickets.write", body: bytes, query: "name=a.png" },
  [`GET ${W}/note-files/[id]`]: { permission: "tickets.read", id: "noteFile" },
  [`PUT ${W}/tickets/[number]/follow`]: { permission: "tickets.write", id: "number" },
  [`DELETE ${W}/tickets/[number]/follow`]: { permission: "tickets.write", id: "number" },
  [`PUT ${W}/presence`]: {
    permission: "tickets.read",
    body: (side) => ({ tab: TAB, ticket: side.ids.number }),
    foreignBody: (_, foreign) => ({ tab: TAB, ticket: foreign.ids.number }),
  },
  [`GET ${W}/notifications`]: { permission: "account.manage" },
  [`POST ${W}/notifications/read`]: { permission: "account.manage", body: () => ({ all: true }) },
  [`GET ${W}/settings/account`]: { permission: "account.manage" },
  [`PATCH ${W}/settings/account`]: {
    permission: "account.manage",
    body: () => ({ name: "Taken over", preferences: { digest: false } }),
  },
  [`POST ${W}/attachments`]: { permission: "tickets.write", body: bytes, query: "name=a.png" },
  [`GET ${W}/attachments/[id]`]: { permission: "tickets.read", id: "attachment" },
  [`GET ${W}/contacts/[id]/merge`]: { permission: "contacts.merge", id: "contact" },
  [`POST ${W}/contacts/[id]/merge`]: {
    permission: "contacts.merge",
    id: "contact",
    body: ({ ids }) => ({ otherId: ids.twin, ticket: ids.number }),
    foreignBody: (own, foreign) => ({ otherId: foreign.ids.contact, ticket: own.ids.number }),
  },
  [`PUT ${W}/contacts/[id]/decision`]: {
    permission: "contacts.merge",
    id: "contact",
    body: ({ ids }) => ({ otherId: ids.twin, ticket: ids.number, decision: "apart" }),
    foreignBody: (own, foreign) => ({
      otherId: foreign.ids.contact,
      ticket: own.ids.number,
      decision: "apart",
    }),
  },
  [`GET ${W}/categories`]: { permission: "categories.read" },
  [`POST ${W}/categories`]: { permission: "categories.manage", body: () => ({ name: "Planted" }) },
  [`PATCH ${W}/categories/[id]`]: {
    permission: "categories.manage",
    id: "category",
    body: () => ({ name: "Renamed" }),
  },
  [`DELETE ${W}/categories/[id]`]: { permission: "categories.manage", id: "category" },
  [`GET ${W}/settings/portal`]: { permission: "portal.manage" },
  [`PATCH ${W}/settings/portal`]: { permission: "portal.manage", body: () => ({ greeting: "Taken over" }) },
  [`GET ${W}/settings/security`]: { permission: "security.manage" },
  [`PATCH ${W}/settings/security`]: {
    permission: "security.manage",
    body: () => ({ developmentMode: true }),
  },
  [`POST ${W}/settings/security/secrets`]: {
    permission: "security.manage",
    body: () => ({ kind: "hmac", mode: "compromised" }),
  },
  [`DELETE ${W}/settings/security/secrets/[id]`]: { permission: "security.manage", id: "secret" },
  [`POST ${W}/settings/security/secrets/[id]/reveal`]: { permission: "security.manage", id: "secret" },
  [`POST ${W}/settings/security/imported-secrets`]: {
    permission: "security.manage",
    body: () => ({ label: "Planted", secret: "0123456789abcdef0123456789abcdef" }),
  },
  [`POST ${W}/settings/security/domains`]: {
    permission: "security.manage",
    body: () => ({ pattern: "https://evil.example.com" }),
  },
  [`DELETE ${W}/settings/security/domains/[id]`]: { permission: "security.manage", id: "domain" },
  [`POST ${W}/settings/security/diagnosis`]: {
    permission: "security.manage",
    body: () => ({ kind: "signature", email: "john.doe@acme.com", signature: "ff" }),
  },
  [`POST ${W}/settings/security/samples`]: {
    permission: "security.manage",
    body: (side) => ({ secretId: side.ids.secret, email: "john.doe@acme.com" }),
    foreignBody: (_, foreign) => ({ secretId: foreign.ids.secret, email: "john.doe@acme.com" }),
  },
  [`GET ${W}/settings/security/failures`]: { permission: "security.manage" },
  [`GET ${W}/settings/security/failures/[id]`]: { permission: "security.manage", id: "failure" },
  [`GET ${W}/settings/security/health`]: { permission: "security.manage" },
  [`GET ${W}/settings/security/dry-run`]: { permission: "security.manage" },
  [`GET ${W}/settings/api`]: { permission: "api.manage" },
  [`POST ${W}/settings/api/keys`]: { permission: "api.manage", body: () => ({ label: "Planted" }) },
  [`DELETE ${W}/settings/api/keys/[id]`]: { permission: "api.manage", id: "apiKey" },
  [`GET ${W}/settings/customization`]: { permission: "customization.manage" },
  [`PUT ${W}/settings/customization`]: { permission: "customization.manage", body: look },
  [`POST ${W}/settings/customization/preview`]: { permission: "customization.manage", body: look },
  [`POST ${W}/settings/customization/versions/[version]/restoration`]: {
    permission: "customization.manage",
    id: "version",
  },
  [`PUT ${W}/settings/customization/logo`]: { permission: "customization.manage", body: bytes },
  [`DELETE ${W}/settings/customization/logo`]: { permission: "customization.manage" },
};

/** Every route for customers. */
export const PORTAL_ROUTES: Record<string, Entry> = {
  [`GET ${P}/tickets`]: {},
  [`POST ${P}/tickets`]: {
    body: (side) => ({ subject: "New", ...reply, categoryId: side.ids.category }),
    foreignBody: (_, foreign) => ({ subject: "New", ...reply, categoryId: foreign.ids.category }),
  },
  [`GET ${P}/tickets/[number]`]: { id: "number" },
  [`POST ${P}/tickets/[number]/messages`]: {
    id: "number",
    body: () => reply,
    foreignBody: (_, foreign) => ({ ...reply, attachmentIds: [foreign.ids.attachment] }),
  },
  [`PUT ${P}/tickets/[number]/read`]: { id: "number" },
  [`POST ${P}/tickets/[number]/resolution`]: { id: "number" },
  [`DELETE ${P}/tickets/[number]/resolution`]: { id: "number" },
  [`PUT ${P}/tickets/[number]/rating`]: { id: "number", body: () => ({ score: "bad" }) },
  [`PUT ${P}/tickets/[number]/draft`]: { id: "number", body: () => ({ body: "draft" }) },
  [`PUT ${P}/profile`]: { body: () => ({ timeZone: "Europe/Berlin", locale: "de" }) },
  [`PUT ${P}/draft`]: { body: () => ({ body: "draft" }) },
  [`POST ${P}/attachments`]: { body: bytes, query: "name=a.png" },
  [`GET ${P}/attachments/[id]`]: { id: "attachment" },
  [`POST ${P}/attachments/[id]/email`]: { id: "attachment" },
  [`GET ${P}/events`]: { query: "after=0" },
  [`DELETE ${P}/sessions`]: {},
  [`POST ${P}/visitor-tickets`]: {
    body: () => ({ name: "Eve", email: "eve@example.com", subject: "New", body: "Hello" }),
  },
};

/** Routes that check somebody's rights by themselves: next-auth's, the one that trades a signature for a
 * session, and the one that sets an installation up. */
export const OTHER_ROUTES = [
  "GET /api/auth/[...nextauth]",
  "POST /api/auth/[...nextauth]",
  `POST ${P}/sessions`,
  "GET /api/v1/me",
  `POST ${P}/codes`,
  "POST /api/sign-up",
];
