import { describe, expect, it } from "vitest";
import { escapeHtml, inlineJson, portalDocument } from "./document";
import type { PortalDocument } from "./document";

const hostile = `</script><!--<script>"'&`;
const document: PortalDocument = {
  title: hostile,
  theme: "dark",
  accentColor: "#336699",
  stylesheet: "https://lodge.example/embed/a.css",
  script: "https://lodge.example/embed/a.js",
  headHtml: `<link rel="stylesheet" href="https://acme.example/style.css">`,
  nonce: "bm9uY2U=",
  token: "secret-token",
  page: {
    api: "https://lodge.example",
    workspace: { id: "w", name: hostile, greeting: hostile, logoUrl: null },
    customer: { name: hostile, email: "ana@example.com" },
    categories: [{ id: "c", slug: "billing", name: hostile }],
    limits: { fileSize: 1, files: 1, body: 1 },
    locale: "en",
    now: "2026-11-20T12:00:00.000Z",
    preview: false,
    view: { name: "thread", number: 1 },
    tickets: { items: [], nextCursor: null },
    threads: [
      {
        ticket: {
          number: 1,
          subject: hostile,
          status: "open",
          category: null,
          unread: 0,
          canRate: false,
          preview: hostile,
          lastMessageAt: "2026-11-20T11:00:00.000Z",
          createdAt: "2026-11-20T11:00:00.000Z",
        },
        messages: [
          {
            id: "m",
            author: "agent",
            authorName: hostile,
            body: hostile,
            html: null,
            createdAt: "2026-11-20T11:00:00.000Z",
            attachments: [{ id: "f", name: hostile, contentType: "application/pdf", size: 1 }],
          },
        ],
        rating: { score: "bad", comment: hostile, canChange: true },
        draft: hostile,
      },
    ],
    newTicket: { subject: hostile, body: hostile, categoryId: "" },
    notice: hostile,
    seq: 7,
  },
};

describe("the portal's document", () => {
  const html = portalDocument(document);

  it("contains only its own scripts, however hostile its data", () => {
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html).not.toContain("<!--");
  });

  it("keeps the token out of attributes and rendered markup", () => {
    expect(html.split("secret-token")).toHaveLength(2);
    expect(html).toContain(`"token":"secret-token"}</script></body>`);
  });

  it("puts the workspace's styles after the portal's", () => {
    const order = ["a.css", "--lodge-accent:#336699", "style.css"].map((part) => html.indexOf(part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it("ignores an accent that isn't a color", () => {
    expect(portalDocument({ ...document, accentColor: "red}</style>" })).not.toContain("red}");
  });
});

it("escapes", () => {
  expect(JSON.parse(inlineJson({ a: hostile }))).toEqual({ a: hostile });
  expect(inlineJson(hostile)).not.toContain("<");
  expect(escapeHtml(hostile)).toBe("&lt;/script&gt;&lt;!--&lt;script&gt;&quot;&#39;&amp;");
});
