import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { RETIRED_NAMES, RETIRED_PHRASES } from "./retired-words";
import { filesBelow, parseSource } from "./source-files";

const isTest = (file: string) =>
  /\.(test|spec)\.tsx?$/.test(file) || file.startsWith("lib/testing/") || file.startsWith("e2e/");
const CODE = ["app", "components", "lib", "embed", "packages", "e2e", "scripts", "prisma", "bench"].flatMap(
  (folder) =>
    filesBelow(folder, [".ts", ".tsx"]).filter((file) => !/node_modules|prisma\/client|\.d\.ts$/.test(file)),
);
const READ_BY_PEOPLE = CODE.filter(
  (file) => /^(app|components|lib|embed|packages)\//.test(file) && !isTest(file),
);
const DOCS = filesBelow("docs", [".md"]).filter((file) => file !== "docs/glossary.md");
const GLOSSARY = readFileSync("docs/glossary.md", "utf8");

/** Words of the glossary's last column. One with a note in parentheses has other meanings too, so it is not looked for. */
function retiredInGlossary(): string[] {
  const rows = GLOSSARY.split("\n").filter((line) => /^\| (?!Term|-)/.test(line));
  return rows
    .flatMap((row) => (row.split("|").at(-2) ?? "").split(","))
    .map((word) => word.trim())
    .filter((word) => word !== "" && !word.includes("("));
}

type Text = { file: string; line: number; text: string };

/** @returns the strings, template parts and JSX texts of a file, without module names and class names */
function textsOf(file: string): Text[] {
  const source = parseSource(file);
  const texts: Text[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isJsxAttribute(node) && /^(className|class|d|id|key|href)$/.test(node.name.getText())) return;
    if (
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      isTemplateEnd(node)
    ) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      texts.push({ file, line, text: node.text.replace(/\s+/g, " ") });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

const isTemplateEnd = (node: ts.Node): node is ts.TemplateMiddle | ts.TemplateTail =>
  ts.isTemplateMiddle(node) || ts.isTemplateTail(node);

/** Sentences only: a single lower-case word is a key, a class or an enum value. */
const isSentence = ({ text }: Text) => /[A-Z ]/.test(text.trim());

/** Without code spans, which may name what is gone. */
const linesOf = (file: string): Text[] =>
  readFileSync(file, "utf8")
    .replaceAll(/`[^`\n]*`/g, "")
    .split("\n")
    .map((text, index) => ({ file, line: index + 1, text }));

function namesOf(file: string): Text[] {
  const source = parseSource(file);
  const names: Text[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node))
      names.push({ file, line: source.getLineAndCharacterOfPosition(node.pos).line + 1, text: node.text });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

const found = (texts: readonly Text[], pattern: RegExp) =>
  texts.filter(({ text }) => pattern.test(text)).map(({ file, line, text }) => `${file}:${line} ${text}`);

describe("what people read", () => {
  const texts = [...READ_BY_PEOPLE.flatMap(textsOf).filter(isSentence), ...DOCS.flatMap(linesOf)];

  test("there is enough to check", () => expect(texts.length).toBeGreaterThan(2000));

  test.each(RETIRED_PHRASES)("has no %s (write: %s)", (pattern) => {
    expect(found(texts, pattern)).toEqual([]);
  });

  test.each(retiredInGlossary())("has no “%s”, which the glossary retires", (word) => {
    expect(found(texts, new RegExp(`\\b${word}\\b`, "i"))).toEqual([]);
  });
});

describe("code", () => {
  const names = CODE.flatMap(namesOf);

  test.each(RETIRED_NAMES)("has no name with %s (write: %s)", (pattern) => {
    expect([...new Set(found(names, pattern))]).toEqual([]);
  });
});

describe("docs/glossary.md", () => {
  const rows = GLOSSARY.split("\n").filter((line) => /^\| (?!Term|-)/.test(line));

  test("has a row for every term, in four columns", () => {
    expect(rows.length).toBeGreaterThan(45);
    expect(rows.filter((row) => row.split(/(?<!\\)\|/).length !== 6)).toEqual([]);
  });

  test("names a term once", () => {
    const terms = rows.map((row) => row.split("|")[1]?.trim());
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  });
});
