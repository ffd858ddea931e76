import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import { h } from "preact";
import { expect, it } from "vitest";
import type { PortalTicketDto } from "@/lib/tickets/model/schemas";
import { REFUSALS } from "@/lib/identity/refusals";
import type { RefusalCode } from "@/lib/identity/refusals";
import { noActions } from "./actions";
import { Portal } from "./portal";
import { verificationPage } from "./verification-page";
import { ratingPage } from "./rating-page";
import { reduce } from "./reduce";
import { refusalPage } from "./refusal-page";
import { signInPage } from "./sign-in-page";
import type { PortalEvent, PortalState } from "./state";
import { initialState } from "./state";
import { renderMarkdown } from "@/lib/platform/markdown/render-markdown";

const at = "2026-11-20T10:00:00.000Z";
const ticket = (number: number, change: Partial<PortalTicketDto> = {}): PortalTicketDto => ({
  number,
  subject: "Subject",
  status: "open",
  category: "Billing",
  unread: 1,
  canRate: false,
  preview: "Preview",
  lastMessageAt: at,
  createdAt: at,
  ...change,
});
const file = (contentType: string) => ({ id: contentType, name: "file", contentType, size: 10 });
const MARKDOWN =
  "**a** *b* ~~c~~ `d`\ne https://example.com\n\n- f\n\n1. g\n\n> h\n\n---\n\n```\ni\n```\n\n|j|\n|-|\n|k|";
const message = (author: "agent" | "customer") => ({
  id: author,
  author,
  authorName: "Sam",
  body: "See https://example.com",
  html: author === "agent" ? renderMarkdown(MARKDOWN) : null,
  createdAt: at,
  attachments: ["image/png", "text/plain", "application/pdf"].map(file),
});
const upload = { id: "u", name: "file", size: 10, progress: 0.5, attachment: null, failed: null };
const pending = { key: "k", body: "Hello", attachments: [file("text/plain")], createdAt: at, failed: "No." };

const start = initialState({
  api: "https://lodge.example",
  workspace: { id: "w", name: "Acme", greeting: "Hello", logoUrl: "https://lodge.example/logo" },
  customer: { name: "Ana", email: "ana@example.com" },
  categories: [{ id: "c", slug: "billing", name: "Billing" }],
  limits: { fileSize: 1, files: 1, body: 1 },
  locale: "en",
  now: at,
  preview: false,
  view: { name: "list" },
  tickets: {
    items: [ticket(1), ticket(2, { status: "resolved", canRate: true }), ticket(3, { status: "closed" })],
    nextCursor: "c",
  },
  threads: [
    { ticket: ticket(1), messages: [message("agent"), message("customer")], rating: null, draft: "" },
    {
      ticket: ticket(3, { status: "closed", canRate: true }),
      messages: [],
      rating: { score: "good", comment: "Quick.", canChange: true },
      draft: "",
    },
  ],
  newTicket: { subject: "", body: "", categoryId: "" },
  notice: "Notice",
  seq: 0,
});
const after = (...events: PortalEvent[]): PortalState => events.reduce(reduce, start);
const thread = (number: number): PortalEvent => ({ type: "moved", view: { name: "thread", number } });

const door = { workspaceName: "Acme", action: "/portal/w/door" };

/** Every state that renders elements of its own. */
const PAGES = [
  ...[
    start,
    { ...start, tickets: [], refusal: "Refused." },
    after({ type: "list-failed", message: "Failed." }),
    after(
      thread(1),
      { type: "upload-changed", target: 1, upload },
      { type: "message-sending", number: 1, pending },
    ),
    after(thread(1), { type: "upload-changed", target: 1, upload: { ...upload, failed: "No." } }),
    after(thread(2)),
    after(thread(3), {
      type: "viewed",
      viewed: { attachment: file("image/png"), image: "blob:x", text: null },
    }),
    after({ type: "viewed", viewed: { attachment: file("text/plain"), image: null, text: "Text" } }),
    after({ type: "moved", view: { name: "new" } }),
    { ...start, page: { ...start.page, visitor: { isHeld: true } } },
    { ...start, page: { ...start.page, standalone: true } },
  ].map((state) => renderToString(h(Portal, { state, actions: noActions }))),
  ...[false, true].map((isAsked) =>
    signInPage({ ...door, start: "/", email: "a@b.example", isAsked, problem: "No." }),
  ),
  ...(["SIGN_IN", "RELEASE"] as const).map((purpose) => verificationPage({ ...door, token: "t", purpose })),
  ...[false, true].map((isRecorded) =>
    ratingPage({ ...door, subject: "S", token: "t", score: "good", comment: "", isRecorded }),
  ),
  ...(Object.keys(REFUSALS) as RefusalCode[]).map((code) => refusalPage({ code, message: "Refused." })),
];

const guide = readFileSync("docs/styling.md", "utf8");
const tags = PAGES.flatMap((html) => html.match(/<[a-z][^>]*>/g) ?? []);
const classesOf = (tag: string) => (/ class="([^"]*)"/.exec(tag)?.[1] ?? "").split(" ").filter(Boolean);
const used = [...new Set(tags.flatMap(classesOf))].sort();

it("documents exactly the portal's classes", () => {
  const documented = [...guide.matchAll(/`(lodge-[a-z-]+)`/g)].map(([, name = ""]) => name);
  // Rendered on the host page, or only once an image has loaded.
  const elsewhere = ["lodge-launcher", "lodge-image"];
  expect([...new Set(documented)].filter((name) => !elsewhere.includes(name)).sort()).toEqual(used);
});

it("gives every element a class", () => {
  expect(tags.filter((tag) => !tag.startsWith("<path") && !/ class="lodge-/.test(tag))).toEqual([]);
});

it("documents every hook", () => {
  const hooks = [...new Set(tags.flatMap((tag) => tag.match(/\bdata-[a-z]+/g) ?? []))];
  expect(hooks.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});

it("documents the stylesheet's custom properties", () => {
  const css = readFileSync("components/portal/portal.css", "utf8");
  for (const [, name = ""] of guide.matchAll(/`(--lodge-[a-z]+)`/g))
    expect(css).toMatch(new RegExp(`${name}: `));
});

it("uses no !important, which would override the workspace's rules from a layer", () => {
  const css = readFileSync("components/portal/portal.css", "utf8");
  const beforeMotion = css.slice(0, css.indexOf("prefers-reduced-motion"));
  expect(beforeMotion).not.toContain("!important");
});
