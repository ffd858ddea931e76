import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseFragment } from "parse5";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { SNIPPET_LANGUAGES, signingSnippet } from "./format";
import type { SnippetLanguage } from "./format";
import { signEmail } from "./signatures";

const SECRET = "713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154";
const VALUES = { baseUrl: "https://lodge.example", workspaceId: "0190a000-0000-7000-8000-000000000001" };
const EMAILS = ["john.doe@acme.com", "a+b&c=d'#%@acme.com", "jörg?x/y@acme.com"];

let folder = "";
beforeAll(() => {
  vi.stubEnv("LODGE_SECRET", SECRET);
  folder = mkdtempSync(path.join(os.tmpdir(), "lodge-snippet-"));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a snippet as its reader would: in a file, with the secret in the environment. */
const RUNNERS: Partial<Record<SnippetLanguage, (email: string) => string>> = {
  node: (email) => {
    write("portal.mjs", signingSnippet("node", VALUES));
    write(
      "page.mjs",
      'import { supportPortal } from "./portal.mjs"; process.stdout.write(supportPortal(process.argv[2]));',
    );
    return run(process.execPath, ["page.mjs", email]);
  },
  python: (email) => {
    write("portal.py", signingSnippet("python", VALUES));
    write(
      "page.py",
      "import sys\nfrom portal import support_portal\nsys.stdout.write(support_portal(sys.argv[1]))\n",
    );
    return run("python3", ["page.py", email]);
  },
};

const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
const run = (program: string, args: string[]) =>
  execFileSync(program, args, { cwd: folder, encoding: "utf8" });

/** Python is not everywhere; where it is, its snippet is run. */
function isInstalled(program: string): boolean {
  return spawnSync(program, ["--version"]).status === 0;
}

const RUNNABLE = Object.entries(RUNNERS).filter(
  ([language]) => language === "node" || isInstalled("python3"),
);

describe.each(RUNNABLE)("the snippet for %s", (_, page) => {
  it.each(EMAILS)("signs %s and frames the portal", (email) => {
    const nodes = parseFragment(page(email)).childNodes;
    const [frame] = nodes;
    expect(nodes).toHaveLength(1);
    if (!frame || !("attrs" in frame)) throw new Error("It wrote no element.");
    const { src = "", ...attributes } = Object.fromEntries(
      frame.attrs.map(({ name, value }) => [name, value]),
    );
    expect(frame.tagName).toBe("iframe");
    expect(attributes).toEqual({
      title: "Support",
      referrerpolicy: "origin",
      sandbox: "allow-forms allow-popups allow-scripts",
      width: "100%",
      height: "600",
    });
    const url = new URL(src);
    expect(url.origin + url.pathname).toBe(`${VALUES.baseUrl}/portal/${VALUES.workspaceId}`);
    expect([...url.searchParams]).toEqual([
      ["email", email],
      ["hmac", signEmail(SECRET, email)],
    ]);
  });
});

describe("every snippet", () => {
  it.each(SNIPPET_LANGUAGES.map(({ id }) => id))(
    "%s: real values, no secret, nothing left to fill in",
    (language) => {
      const code = signingSnippet(language, VALUES);
      expect(code).toContain(`https://lodge.example/portal/${VALUES.workspaceId}?`);
      expect(code).toContain("LODGE_SECRET");
      expect(code).not.toMatch(/YOUR_|\[[A-Z_]+\]|[0-9a-f]{64}|undefined|[“”‘’]/);
      expect(code.replaceAll('\\"', '"')).toContain('sandbox="allow-forms allow-popups allow-scripts"');
      expect(code.replaceAll('\\"', '"')).toContain('title="Support" referrerpolicy="origin"');
    },
  );
});
