import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { envNames } from "../platform/env-schema";
import { filesBelow, parseSource } from "./source-files";

const ROOT_PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"];
const DOCS = filesBelow("docs", [".md"]);
const PAGES = [...ROOT_PAGES, ...DOCS];

/** The page without its samples. */
const prose = (page: string) => readFileSync(page, "utf8").replace(/^ *```[\s\S]*?^ *```/gm, "");

/** The relative links of a page and its images, as paths from the root, with the part after "#". */
function linksOf(page: string): { target: string; anchor: string | undefined }[] {
  const found = prose(page).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g);
  return [...found]
    .map(([, link, attribute]) => link ?? attribute ?? "")
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const [file = "", anchor] = link.split("#");
      return { target: file ? path.posix.join(path.posix.dirname(page), file) : page, anchor };
    });
}

/** The anchors of a page's headings, as code hosts make them. */
const anchorsOf = (page: string) =>
  [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );

describe("links", () => {
  test("the README links every page of the documentation", () => {
    const linked = new Set(linksOf("README.md").map(({ target }) => target));
    expect(DOCS.length).toBeGreaterThan(20);
    expect([...ROOT_PAGES.slice(1), ...DOCS].filter((page) => !linked.has(page))).toEqual([]);
  });

  test.each(PAGES)("%s has no broken link", (page) => {
    const broken = linksOf(page).filter(
      ({ target, anchor }) =>
        !existsSync(target) || (anchor && target.endsWith(".md") && !anchorsOf(target).includes(anchor)),
    );
    expect(broken).toEqual([]);
  });
});

test("the settings are documented", () => {
  const documented = [...readFileSync("docs/operations.md", "utf8").matchAll(/^\| ((?:`\w+`(?:, )?)+)/gm)];
  const names = documented.flatMap(([, cell = ""]) => cell.match(/\w+/g) ?? []);
  expect(names.sort()).toEqual([...envNames].sort());
});

describe("an agent replies", () => {
  const section = readFileSync("docs/architecture.md", "utf8").split("### An agent replies")[1] ?? "";
  const files = [...(section.split("\n## ")[0] ?? "").matchAll(/^\d+\. `([^`]+)`/gm)].map(
    ([, file = ""]) => file,
  );

  /** The files of this repository that a file imports at run time. */
  function importsOf(file: string): string[] {
    return parseSource(file)
      .statements.flatMap(
        (statement) => /^import (?!type)[^;]*?"([^"]+)"/.exec(statement.getText())?.[1] ?? [],
      )
      .map((name) =>
        name.startsWith("@/") ? name.slice(2) : path.posix.join(path.posix.dirname(file), name),
      )
      .map((name) => `${name}.ts`);
  }

  test("at most seven files lead from the route to the SQL", () => {
    expect(files.length).toBeGreaterThan(3);
    expect(files.length).toBeLessThanOrEqual(7);
    expect(files[0]).toMatch(/^app\/api\/.*\/route\.ts$/);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    expect(readFileSync(files.at(-1) ?? "", "utf8")).toMatch(/UPDATE "Ticket"/);
  });

  test("each file is imported by one above it", () => {
    const unreached = files.filter(
      (file, index) => index > 0 && !files.slice(0, index).some((above) => importsOf(above).includes(file)),
    );
    expect(unreached).toEqual([]);
  });
});
