import { parse } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";
import { readHeadHtml } from "./head-html";
import { renderHead, styleSources } from "./render-head";

const kept = (html: string) => renderHead(readHeadHtml(html).head);
const dropped = (html: string) => readHeadHtml(html).dropped.map(({ what, why }) => `${what}: ${why}`);

describe("keeps", () => {
  it.each([
    // The published example with a URL.
    [
      '<link rel="stylesheet" href="https://acme.com/portal.css" type="text/css" />',
      '<link rel="stylesheet" href="https://acme.com/portal.css" type="text/css">',
    ],
    [
      '<link href="https://cdn.acme.com/p.css" rel="StyleSheet" media="screen" integrity="sha384-x" crossorigin>',
      '<link rel="stylesheet" href="https://cdn.acme.com/p.css" media="screen" integrity="sha384-x" crossorigin="">',
    ],
    [
      "<link rel=stylesheet href=http://localhost:3001/p.css>",
      '<link rel="stylesheet" href="http://localhost:3001/p.css">',
    ],
    ["<style>.lodge-button { color: red }</style>", "<style>.lodge-button { color: red }</style>"],
    ['<style type="text/css" media="print">a > b{}</style>', '<style media="print">a > b{}</style>'],
    [
      '<meta name="theme-color" content="#fff" media="(prefers-color-scheme: light)">',
      '<meta name="theme-color" content="#fff" media="(prefers-color-scheme: light)">',
    ],
    ["<META NAME=Color-Scheme CONTENT='light dark'>", '<meta name="color-scheme" content="light dark">'],
    ["<!-- ours --><style>a{}</style>", "<style>a{}</style>"],
    ["", ""],
  ])("%s", (html, rendered) => {
    expect(dropped(html)).toEqual([]);
    expect(kept(html)).toBe(rendered);
  });

  it("url() of fonts and images, and returns their origins for the policy", () => {
    const html = `<link rel=stylesheet href="https://a.example/x.css"><style>
      @font-face { font-family: A; src: url(https://fonts.example/a.woff2), url("https://b.example:8443/a") }
      a { background: url(data:image/png;base64,AA); filter: url(#f); content: "@import url(x)" }
      /* @import url(https://comment.example/) */</style>`;
    expect(dropped(html)).toEqual([]);
    expect(styleSources(readHeadHtml(html).head)).toEqual([
      "https://a.example",
      "https://fonts.example",
      "https://b.example:8443",
    ]);
  });
});

describe("reports what it drops", () => {
  it.each([
    ["<script>alert(1)</script>", "never runs scripts"],
    ["<script src=https://x.example></script>", "never runs scripts"],
    ['<meta http-equiv="refresh" content="0;url=https://x.example">', 'http-equiv="refresh"'],
    ['<meta http-equiv="Content-Security-Policy" content="default-src *">', "http-equiv"],
    ['<meta name="referrer" content="unsafe-url">', 'name="referrer"'],
    ['<meta name="theme-color" content="#fff" http-equiv="refresh">', "http-equiv"],
    ['<meta charset="utf-16">', "<meta>"],
    ['<base href="https://x.example/">', "<base>"],
    ["<title>x</title>", "<title>"],
    ["<noscript><img src=x></noscript>", "<noscript>"],
    ["<template><style>a{}</style></template>", "<template>"],
    ["<div><style>a{}</style></div>", "<div>"],
    ["<svg><style>a{}</style></svg>", "<svg>"],
    ["<math><style>a{}</style></math>", "<math>"],
    ["<frameset onload=x><frame src=x></frameset>", "<frameset>"],
    ["hello", "“hello”"],
    ['<body onload="alert(1)">', "onload on <body>"],
    ['<html manifest="x">', "manifest on <html>"],
    ['<link rel="stylesheet" href="">', "The URL is empty"],
    ['<link rel="stylesheet" href="/x.css">', "the full URL"],
    ['<link rel="stylesheet" href="//x.example/x.css">', "the full URL"],
    ['<link rel="stylesheet" href="http://x.example/x.css">', "Only https://"],
    ['<link rel="stylesheet" href="javascript:alert(1)">', "the full URL"],
    ['<link rel="stylesheet" href="data:text/css,a{}">', "the full URL"],
    ['<link rel="stylesheet" href="https://a:b@x.example/">', "user name"],
    ['<link rel="stylesheet" href="https://[::1]/x.css">', "IPv6"],
    ['<link rel="preload" href="https://x.example/" as="style">', "no hints"],
    ['<link rel="stylesheet preload" href="https://x.example/">', 'rel="stylesheet"'],
    ['<link rel="alternate stylesheet" href="https://x.example/">', 'rel="stylesheet"'],
    ['<link rel="import" href="https://x.example/">', "no hints"],
    ['<link href="https://x.example/">', 'rel="stylesheet"'],
    ['<link rel="stylesheet" type="text/less" href="https://x.example/">', "text/css"],
    ['<link rel="stylesheet" href="https://x.example/" onload="alert(1)">', "onload on <link>"],
    ['<link rel="stylesheet" href="https://x.example/" onerror="x">', "onerror on <link>"],
    [
      '<link rel="stylesheet" href="https://x.example/" referrerpolicy="unsafe-url">',
      "referrerpolicy on <link>",
    ],
    ['<link rel="stylesheet" href="https://x.example/" crossorigin="use-credentials">', "without cookies"],
    ["<style nonce=abc>a{}</style>", "nonce on <style>"],
    ['<style type="text/x">a{}</style>', "text/css"],
    ["<style>@import url(https://x.example/a.css);a{}</style>", "Link the stylesheet"],
    ["<style>@\\69mport 'https://x.example/a.css';a{}</style>", "Link the stylesheet"],
    ["<style>@IMPORT/**/'https://x.example/;a.css' screen;a{}</style>", "Link the stylesheet"],
    ["<style>a{background:url(http://x.example/a.png)}</style>", "Only https://"],
    ["<style>a{background:u\\72l('//x.example/a.png')}</style>", "the full URL"],
    ["<style>a{background:url(javascript:alert(1))}</style>", "the full URL"],
    [`<style>${"a".repeat(65_537)}</style>`, "64 KB"],
  ])("%s", (html, reason) => {
    expect(dropped(html).join("\n")).toContain(reason);
  });

  it("removes an import and keeps the rest of the style", () =>
    expect(kept("<style>@import url(https://x.example/a;b.css); a{color:red}</style>")).toBe(
      "<style> a{color:red}</style>",
    ));
  it("an address is taken out, its rule stays", () => {
    expect(kept("<style>a{background:url(http://x.example/a.png) red}</style>")).toBe(
      '<style>a{background:url("") red}</style>',
    );
    expect(kept("<style>a{background:url('http://x.example/a.png') red}</style>")).toBe(
      '<style>a{background:url("") red}</style>',
    );
  });
  it("the sixth stylesheet", () => {
    const html = '<link rel="stylesheet" href="https://x.example/a.css">'.repeat(6);
    expect(readHeadHtml(html).head).toHaveLength(5);
    expect(dropped(html).join()).toContain("Only 5 stylesheets");
  });
});

/** Known ways around such filters. */
const PAYLOADS = [
  "<style></style><script>alert(1)</script>",
  "<style></noscript><img src=x onerror=alert(1)></style>",
  "<style><!--</style><script>alert(1)</script>--></style>",
  "<style>a{content:'</style><script>alert(1)</script>'}</style>",
  "<style>a{}<\\/style><script>alert(1)</script></style>",
  "<style>a{}</STYLE ><img src=x onerror=alert(1)>",
  "<style>@import '</style><svg onload=alert(1)>';</style>",
  "<noscript><style></noscript><img src=x onerror=alert(1)></style>",
  "<template><style></template><script>alert(1)</script></style>",
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style>",
  "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
  "<title><style></title><img src=x onerror=alert(1)></style>",
  "<textarea><style></textarea><img src=x onerror=alert(1)>",
  "<xmp><link rel=stylesheet href='https://x.example/'></xmp><img src=x onerror=alert(1)>",
  "<plaintext><script>alert(1)</script>",
  "<select><style></select><script>alert(1)</script></style>",
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "<link rel=stylesheet href='https://x.example/\"><script>alert(1)</script>'>",
  "<link rel=stylesheet href=https://x.example/ media='\"><script>alert(1)</script>'>",
  "<link rel=stylesheet href=https://x.example/ integrity='\" onload=alert(1) x=\"'>",
  "<link rel=stylesheet href='https://x.example/&#34;&gt;&lt;script&gt;alert(1)'>",
  "<link rel=stylesheet href='ht\ntps://x.example/' onload=alert(1)>",
  "<link rel=stylesheet href='https://x.example; script-src *'>",
  "<link rel=stylesheet href='java\tscript:alert(1)'>",
  "<meta name=theme-color content='\"><script>alert(1)</script>'>",
  "<meta name=color-scheme content='0;url=javascript:alert(1)' http-equiv=refresh>",
  "<meta name='theme-color' name='referrer' content=unsafe-url>",
  "<m\u0000eta http-equiv=refresh content=0>",
  "<head><body onload=alert(1)><html onclick=alert(1)>",
  "<!--><script>alert(1)</script>-->",
  "<!--!><img src=x onerror=alert(1)>-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?xml version='1.0'?><script>alert(1)</script>",
  "<a href='javascript:alert(1)'>x</a><img src=x onerror=alert(1)><object data=x><embed src=x>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<style>a{behavior:url(#default#time2);width:expression(alert(1));-moz-binding:url(https://x.example/x.xml)}</style>",
  "<style>a{background:url('javascript:alert(1)')}</style>",
  '<style>a{background:url("https://x.example/;</style><script>alert(1)</script>")}</style>',
  "<style media='\"><script>alert(1)</script>'>a{}</style>",
  "<st\u0000yle>a{}</style><script\u0000>alert(1)</script>",
  "<style>\u0000</sty\u0000le></style><img/src=x/onerror=alert(1)>",
];

describe("leaves nothing but styles of any payload", () => {
  const ALLOWED: Record<string, string[]> = {
    link: ["rel", "href", "type", "media", "integrity", "crossorigin"],
    style: ["media"],
    meta: ["name", "content", "media"],
  };

  function elements(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
    const children = "childNodes" in node ? node.childNodes.flatMap(elements) : [];
    return "tagName" in node ? [node, ...children] : children;
  }

  /** Every payload, alone and after every other one. */
  const corpus = [...PAYLOADS, ...PAYLOADS.flatMap((one) => PAYLOADS.map((other) => `${one}\n${other}`))];

  it.each([
    ["parsed with scripting", true],
    ["parsed without scripting", false],
  ])("%s", (_, scriptingEnabled) => {
    for (const payload of corpus) {
      const { head } = readHeadHtml(payload);
      const page = parse(
        `<!doctype html><html><head>${renderHead(head)}</head><body><p>end</p></body></html>`,
        { scriptingEnabled },
      );
      const found = elements(page).filter(({ tagName }) => !["html", "head", "body", "p"].includes(tagName));
      expect(found.length, payload).toBe(head.length);
      for (const element of found) {
        expect(Object.keys(ALLOWED), payload).toContain(element.tagName);
        for (const { name } of element.attrs) expect(ALLOWED[element.tagName], payload).toContain(name);
        expect(element.parentNode?.nodeName, payload).toBe("head");
      }
      expect(
        elements(page).some((element) => element.attrs.some(({ name }) => /^on|^http-equiv/.test(name))),
        payload,
      ).toBe(false);
      for (const source of styleSources(head))
        expect(source, payload).toMatch(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/);
    }
  });
});
