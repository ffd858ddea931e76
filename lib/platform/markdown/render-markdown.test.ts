import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { parseRich } from "./format";
import type { RichNode, RichTag } from "./format";
import { plainText } from "./plain-text";
import { renderMarkdown } from "./render-markdown";

test("renders an agent's Markdown", () => {
  expect(renderMarkdown("**bold** *it* ~~no~~ `a<b`\nnext")).toBe(
    "<p><strong>bold</strong> <em>it</em> <s>no</s> <code>a&lt;b</code><br />\nnext</p>",
  );
  expect(renderMarkdown("1. one\n2. two\n\n- a\n\n> said")).toMatch(
    /<ol>\s*<li>one<\/li>\s*<li>two<\/li>\s*<\/ol>\s*<ul>\s*<li>a<\/li>\s*<\/ul>\s*<blockquote>/,
  );
  expect(renderMarkdown("3. three")).toContain('<ol start="3">');
  expect(renderMarkdown("```js\nif (a < b) {}\n```")).toContain("<pre><code>if (a &lt; b) {}\n</code></pre>");
  expect(renderMarkdown("| a | b |\n|---|---|\n| 1 | 2 |")).toContain("<td>2</td>");
  expect(renderMarkdown("# Title")).toBe("<p><strong>Title</strong></p>");
});

test("links URLs without sending a referrer", () => {
  const link = 'rel="noopener noreferrer nofollow" target="_blank"';
  expect(renderMarkdown("see https://a.example/b?c=1.")).toBe(
    `<p>see <a href="https://a.example/b?c=1" ${link}>https://a.example/b?c=1</a>.</p>`,
  );
  expect(renderMarkdown("[here](https://a.example)")).toContain(
    `<a href="https://a.example" ${link}>here</a>`,
  );
  expect(renderMarkdown("![cat](https://a.example/cat.png)")).toBe(
    `<p><a href="https://a.example/cat.png" ${link}>cat</a></p>`,
  );
});

const NASTY = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<a href='javascript:alert(1)'>x</a>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](//evil.example)",
  '[x](https://a.example "onmouseover=alert(1)")',
  '[x](https://a.example" onmouseover="alert(1))',
  "![x](javascript:alert(1))",
  '![x" onerror="alert(1)](https://a.example/x.png)',
  "![x](https://a.example/x.png\" onerror='alert(1)')",
  "<javascript:alert(1)>",
  "<https://a.example/\"onclick='alert(1)'>",
  "[a]: javascript:alert(1)\n\n[a]",
  "`</code><script>alert(1)</script>`",
  "```</pre><script>\nalert(1)\n```",
  '```"><img src=x onerror=alert(1)>\ncode\n```',
  "<style>body{display:none}</style>",
  "<form action=https://evil.example><input name=password></form>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "> <div onclick=alert(1)>\n\n- <b onmouseover=alert(1)>x</b>",
  "| <img src=x onerror=alert(1)> |\n|---|\n| [x](javascript:alert(1)) |",
  "https://a.example/<script>alert(1)</script>",
  'https://a.example/"><script>alert(1)</script>',
];

const TAGS = /^(p|br|strong|em|s|a|ul|ol|li|blockquote|code|pre|hr|table|thead|tbody|tr|th|td)$/;
const ATTRIBUTES: Record<string, RegExp> = {
  href: /^(https?:|mailto:|tel:)/,
  rel: /^noopener noreferrer nofollow$/,
  target: /^_blank$/,
  start: /^\d+$/,
};

type Node = {
  nodeName: string;
  tagName?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
};

/** Elements that a browser would create and that aren't allowed. */
function intruders(node: Node): string[] {
  const own = node.tagName && !TAGS.test(node.tagName) ? [node.tagName] : [];
  const bad = (node.attrs ?? []).filter(({ name, value }) => !ATTRIBUTES[name]?.test(value));
  return [
    ...own,
    ...bad.map(({ name, value }) => `${name}=${value}`),
    ...(node.childNodes ?? []).flatMap(intruders),
  ];
}

test.each(NASTY)("nothing dangerous comes of %s", (text) => {
  for (const written of [text, `- ${text}`, `> ${text}`, `**${text}**`, `a\n\n${text}\n\nb`])
    expect(intruders(parseFragment(renderMarkdown(written)) as Node)).toEqual([]);
});

/** All link targets. */
const addresses = (nodes: RichNode[]): string[] =>
  nodes.flatMap((node) => (typeof node === "string" ? [] : [node.href, ...addresses(node.children)]));

test.each(NASTY)("a page makes no dangerous link, even if the renderer let through %s", (text) => {
  for (const html of [text, renderMarkdown(text)])
    for (const address of addresses(parseRich(html)).filter(Boolean))
      expect(address).toMatch(/^(https?:\/\/|mailto:|tel:)/);
});

test("pages create the same elements", () => {
  const element = (tag: RichTag, ...children: RichNode[]) => ({ tag, href: "", start: 1, children });
  expect(parseRich(renderMarkdown("a **b**\nc\n\n3. d\n\n```\ne < f\n```"))).toEqual([
    element("p", "a ", element("strong", "b"), element("br"), "\nc"),
    { ...element("ol", element("li", "d")), start: 3 },
    element("pre", element("code", "e < f\n")),
  ]);
  expect(parseRich(renderMarkdown("<https://a.example/?b&c>"))).toEqual([
    element("p", { ...element("a", "https://a.example/?b&c"), href: "https://a.example/?b&c" }),
  ]);
});

test("a preview has the text without the markup", () => {
  expect(plainText("**Hello** `a < b` & [you](https://a.example)").replace(/\s+/g, " ").trim()).toBe(
    "Hello a < b & you",
  );
});
