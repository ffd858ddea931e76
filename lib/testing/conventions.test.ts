import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { exportsOf, filesBelow, importsOf, parseSource } from "./source-files";

const CODE = ["app", "components", "lib", "embed"].flatMap((folder) => filesBelow(folder, [".ts", ".tsx"]));
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith("lib/testing/");
const DOMAIN_CODE = CODE.filter((file) => file.startsWith("lib/") && !isTest(file));

describe("routes", () => {
  const WRAPPERS = [
    "agentRoute",
    "portalRoute",
    "publicPortalRoute",
    "visitorRoute",
    "portalOptions",
    "apiRoute",
    "publicRoute",
    "webhookRoute",
  ];
  const SETTINGS = ["dynamic", "runtime", "maxDuration"];
  /** next-auth brings its own handler: it is the one exception. */
  const ROUTES = CODE.filter(
    (file) => /^app\/api\/.*\/route\.tsx?$/.test(file) && !file.includes("[...nextauth]"),
  );

  test("there are routes to look at", () => expect(ROUTES.length).toBeGreaterThan(20));

  test.each(ROUTES)("%s exports only what a wrapper made", (file) => {
    const source = parseSource(file);
    const imports = importsOf(source);
    const handlers = exportsOf(source).filter(({ name }) => !SETTINGS.includes(name));
    expect(handlers).not.toEqual([]);
    for (const { name, from } of handlers) {
      expect(WRAPPERS, `${name} in ${file}`).toContain(from);
      expect(imports.get(from ?? ""), `${name} in ${file}`).toMatch(/^@\/lib\/.*-route$/);
    }
  });
});

describe("data", () => {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  const MODELS = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = "", body = ""]) => ({
    name,
    body,
    table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name,
  }));
  /** A person may work in several workspaces, and a network address belongs to none. */
  const OUTSIDE_WORKSPACES = ["Workspace", "User", "AgentSession", "RateLimit"];

  test("every row belongs to a workspace", () => {
    expect(MODELS.length).toBeGreaterThan(20);
    const without = MODELS.filter(({ body }) => !/^\s+workspaceId\s+String\s/m.test(body)).map(
      ({ name }) => name,
    );
    expect(without.sort()).toEqual([...OUTSIDE_WORKSPACES].sort());
  });

  test("each model says what it is for", () => {
    const silent = MODELS.filter(({ name }) => !new RegExp(`^///.*\\nmodel ${name} `, "m").test(schema));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  function foldersThatWrite({ name, table }: { name: string; table: string }): string[] {
    const property = name.charAt(0).toLowerCase() + name.slice(1);
    const writes = new RegExp(
      `\\.${property}\\s*\\.(create|update|delete|upsert)\\w*\\(|(INSERT INTO|UPDATE|DELETE FROM) "${table}"`,
    );
    const files = DOMAIN_CODE.filter((file) => writes.test(readFileSync(file, "utf8")));
    return [...new Set(files.map((file) => path.posix.dirname(file)))];
  }

  /** Two numbers in one row, so that a workspace has one row to lock: tickets count the one, events the other. */
  const SHARED: Readonly<Record<string, string[]>> = {
    WorkspaceCounter: ["lib/platform/events", "lib/tickets/change"],
  };

  test("each model is written in one folder of lib", () => {
    const writers = MODELS.map((model) => {
      const allowed = SHARED[model.name] ?? [];
      const folders = foldersThatWrite(model);
      return [
        model.name,
        folders.every((folder) => allowed.includes(folder)) ? folders.slice(0, 1) : folders,
      ] as const;
    });
    expect(writers.filter(([, folders]) => folders.length > 0).length).toBeGreaterThan(10);
    expect(writers.filter(([, folders]) => folders.length > 1)).toEqual([]);
  });
});

describe("files", () => {
  /** These say only what things are called or look like; the browser may have them. */
  const CLIENT_SAFE = [
    /\/(\w+-)?(schemas|status|labels|format|refusals|causes)\.ts$/,
    /\/(actors|permissions)\.ts$/,
    /\/(errors|env-schema)\.ts$/,
    /^lib\/identity\/snippets\//,
  ];

  test("what runs on the server says so in its first line", () => {
    const server = DOMAIN_CODE.filter((file) => !CLIENT_SAFE.some((pattern) => pattern.test(file)));
    const silent = server.filter((file) => !readFileSync(file, "utf8").startsWith('import "server-only";\n'));
    expect(silent).toEqual([]);
  });

  test("no barrels, no bags, no classes of services", () => {
    const names = CODE.filter((file) => /(^|\/)(index|utils?|helpers|misc|common)\.tsx?$/.test(file));
    expect(names).toEqual([]);
  });

  test("names are in kebab case", () => {
    const stem = (file: string) =>
      path.posix.basename(file).replace(/(\.(test|db\.test|spec|config|d))?\.tsx?$/, "");
    expect(CODE.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem(file)))).toEqual([]);
  });

  test("one transport: no Server Actions", () => {
    const actions = CODE.filter((file) => /^\s*['"]use server['"]/m.test(readFileSync(file, "utf8")));
    expect(actions).toEqual([]);
  });

  test("the top level of the repository is closed", () => {
    const ignored = readFileSync(".gitignore", "utf8").split("\n").filter(Boolean);
    const isIgnored = (name: string) =>
      ignored.some(
        (pattern) =>
          pattern.replace(/\/$/, "") === name || (pattern[0] === "*" && name.endsWith(pattern.slice(1))),
      );
    const top = readdirSync(".").filter((name) => !name.startsWith(".") && !isIgnored(name));
    const folders = [
      "app",
      "bench",
      "components",
      "docs",
      "e2e",
      "embed",
      "lib",
      "packages",
      "prisma",
      "public",
      "scripts",
    ];
    const files = [
      "README.md",
      "CHANGELOG.md",
      "CONTRIBUTING.md",
      "SECURITY.md",
      "instrumentation.ts",
      "next.config.js",
      "package-lock.json",
      "package.json",
    ];
    const more = ["LICENSE", "prisma.config.ts", "proxy.ts", "tsconfig.json"];
    expect(top.filter((name) => ![...folders, ...files, ...more].includes(name))).toEqual([]);
  });

  test("the lock file names no registry, so any may serve it", () => {
    expect(readFileSync("package-lock.json", "utf8")).not.toMatch(/"resolved":/);
  });
});

describe("the public style contract", () => {
  const CLASSES =
    `portal header greeting ticket-list ticket ticket-subject ticket-status ticket-unread ticket-time new-ticket
    form field input category subject thread message message-agent message-customer message-author message-time
    message-body composer attachment back button button-primary empty error sign-in launcher`.split(/\s+/);
  const PROPERTIES = ["accent", "background", "surface", "text", "muted", "border", "radius", "font"];
  const guide = () => readFileSync("docs/styling.md", "utf8");

  test.each(CLASSES)("docs/styling.md documents lodge-%s", (name) => {
    expect(guide()).toMatch(new RegExp(`\\blodge-${name}(?![\\w-])`));
  });

  test.each(PROPERTIES)("docs/styling.md documents --lodge-%s", (name) => {
    expect(guide()).toMatch(new RegExp(`--lodge-${name}(?![\\w-])`));
  });

  test.each(["data-status", "data-unread", "data-author"])("docs/styling.md documents %s", (name) => {
    expect(guide()).toContain(name);
  });
});
