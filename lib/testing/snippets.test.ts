import { readFileSync, rmSync } from "node:fs";
import { transformSync } from "esbuild";
import { parseFragment } from "parse5";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signEmail } from "@/lib/identity/signatures/signatures";
import { policyLines, policyText } from "@/lib/identity/snippets/content-security-policy";
import { SNIPPETS, portalAddress } from "@/lib/identity/snippets/snippets";
import { prepare, run, runnable } from "./programs";
import type { Program } from "./programs";

const SECRET = "713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154";
const VALUES = { baseUrl: "https://lodge.example", workspaceId: "0190a000-0000-7000-8000-000000000001" };
const EMAILS = ["john.doe@acme.com", "a+b&c=d'#%@acme.com", "jörg?x/y@acme.com"];
const PORTAL = portalAddress(VALUES);

const codeOf = (id: string) => SNIPPETS.find((snippet) => snippet.id === id)?.write(PORTAL) ?? "";

// The framework itself is not here: the least of it that the snippet touches stands in.
const EXPRESS = `let handler;
export const Router = () => ({ get: (path, handle) => { handler = handle; } });
export const ask = (email) => { let body; handler({ user: { email } }, { send: (html) => { body = html; } }); return body; };`;
const LARAVEL = `<?php
namespace App\\Http\\Controllers { class Controller {} }
namespace Illuminate\\Http {
  class Request { public function __construct(public string $email) {} public function user() { return $this; } }
  class Response { public function __construct(public string $content) {} }
}
namespace {
  function config(string $name) { return $name === 'services.lodge.secret' ? getenv('LODGE_SECRET') : null; }
  function response(string $content) { return new \\Illuminate\\Http\\Response($content); }
  require 'SupportController.php';
  echo (new \\App\\Http\\Controllers\\SupportController())(new \\Illuminate\\Http\\Request($argv[1]))->content;
}`;
const RAILS = `require "openssl"
require "uri"
require "erb"
class Tag
  def iframe(**attributes)
    "<iframe " + attributes.map { |name, value| "#{name}=\\"#{ERB::Util.html_escape(value)}\\"" }.join(" ") + "></iframe>"
  end
end
def tag = Tag.new
require "./support_helper"
include SupportHelper
print support_portal(ARGV[0])`;
const PYTHON_PERSON = "from types import SimpleNamespace\nuser = SimpleNamespace(email=sys.argv[1])\n";

/** Each is run as its reader would. */
const PROGRAMS: Record<string, Program> = {
  node: {
    needs: [process.execPath],
    files: {
      "portal.mjs": codeOf("node"),
      "page.mjs":
        'import { supportPortal } from "./portal.mjs"; process.stdout.write(supportPortal(process.argv[2]));',
    },
    command: [process.execPath, "page.mjs"],
  },
  express: {
    needs: [process.execPath],
    files: {
      "node_modules/express/package.json": '{"type":"module","exports":"./index.js"}',
      "node_modules/express/index.js": EXPRESS,
      "support.mjs": codeOf("express"),
      "page.mjs":
        'import "./support.mjs"; import { ask } from "express"; process.stdout.write(ask(process.argv[2]));',
    },
    command: [process.execPath, "page.mjs"],
  },
  next: {
    needs: [process.execPath],
    files: {
      "session.mjs": "export const requireUser = async () => ({ email: process.argv[2] });",
      "support.mjs": transformSync(codeOf("next").replace("@/lib/session", "./session.mjs"), {
        loader: "tsx",
        jsx: "automatic",
      }).code.replace('"react/jsx-runtime"', JSON.stringify(import.meta.resolve("react/jsx-runtime"))),
      "page.mjs": `import Page from "./support.mjs";
import { renderToStaticMarkup } from ${JSON.stringify(import.meta.resolve("react-dom/server"))};
process.stdout.write(renderToStaticMarkup(await Page()));`,
    },
    command: [process.execPath, "page.mjs"],
  },
  python: {
    needs: ["python3"],
    files: {
      "portal.py": codeOf("python"),
      "page.py":
        "import sys\nfrom portal import support_portal\nsys.stdout.write(support_portal(sys.argv[1]))\n",
    },
    command: ["python3", "page.py"],
  },
  fastapi: {
    needs: ["python3"],
    files: {
      "fastapi/__init__.py":
        "class APIRouter:\n    def get(self, *_, **__):\n        return lambda view: view\n\ndef Depends(dependency):\n    return dependency\n",
      "fastapi/responses.py": "class HTMLResponse: pass\n",
      "app/__init__.py": "",
      "app/auth.py": "def current_user(): pass\n",
      "app/support.py": codeOf("fastapi"),
      "page.py": `import sys\nfrom app.support import support\n${PYTHON_PERSON}sys.stdout.write(support(user))\n`,
    },
    command: ["python3", "page.py"],
  },
  django: {
    needs: ["python3"],
    files: {
      "django/__init__.py": "",
      "django/http.py": "HttpResponse = str\n",
      "django/contrib/__init__.py": "",
      "django/contrib/auth/__init__.py": "",
      "django/contrib/auth/decorators.py": "def login_required(view):\n    return view\n",
      "views.py": codeOf("django"),
      "page.py": `import sys\nfrom views import support\n${PYTHON_PERSON}sys.stdout.write(support(SimpleNamespace(user=user)))\n`,
    },
    command: ["python3", "page.py"],
  },
  php: {
    needs: ["php"],
    files: {
      "portal.php": codeOf("php"),
      "page.php": "<?php require 'portal.php'; echo support_portal($argv[1]);",
    },
    command: ["php", "page.php"],
  },
  laravel: {
    needs: ["php"],
    files: { "SupportController.php": codeOf("laravel"), "page.php": LARAVEL },
    command: ["php", "page.php"],
  },
  ruby: {
    needs: ["ruby"],
    files: { "portal.rb": codeOf("ruby"), "page.rb": 'require "./portal"\nprint support_portal(ARGV[0])\n' },
    command: ["ruby", "-EUTF-8", "page.rb"],
  },
  rails: {
    needs: ["ruby"],
    files: { "support_helper.rb": codeOf("rails"), "page.rb": RAILS },
    command: ["ruby", "-EUTF-8", "page.rb"],
  },
  go: {
    needs: ["go"],
    files: {
      "go.mod": "module snippet\n\ngo 1.19\n",
      "support/portal.go": codeOf("go"),
      "main.go":
        'package main\n\nimport (\n\t"fmt"\n\t"os"\n\t"snippet/support"\n)\n\nfunc main() {\n\thtml, err := support.Portal(os.Args[1])\n\tif err != nil {\n\t\tpanic(err)\n\t}\n\tfmt.Print(html)\n}\n',
    },
    build: [["go", "build", "-o", "page", "."]],
    command: ["./page"],
  },
  java: {
    needs: ["javac"],
    // Its arguments are read in the locale's encoding; the compiler is told about the source's.
    build: [["javac", "-encoding", "UTF-8", "-d", "out", "Page.java"]],
    files: {
      "Page.java": `${codeOf("java").replace("public final class", "final class").replace("import java.net", "import java.io.PrintStream;\nimport java.net")}
class Page {
    public static void main(String[] arguments) throws Exception {
        new PrintStream(System.out, true, "UTF-8").print(Support.portal(new String(java.util.Base64.getDecoder().decode(System.getenv("EMAIL_BASE64")), "UTF-8")));
    }
}
`,
    },
    command: ["java", "-cp", "out", "Page"],
  },
  csharp: {
    needs: ["mcs", "mono"],
    build: [["mcs", "-out:page.exe", "Support.cs", "Page.cs"]],
    files: {
      "Support.cs": codeOf("csharp"),
      "Page.cs": `using System;
public static class Page
{
    public static void Main(string[] words)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        Console.Write(Support.Portal(words[0]));
    }
}
`,
    },
    command: ["mono", "page.exe"],
  },
};

const RUNNABLE = runnable(Object.entries(PROGRAMS).map(([id, program]) => ({ ...program, id })));

describe.each(RUNNABLE)("the snippet for $id", (program) => {
  let folder = "";
  beforeAll(() => {
    folder = prepare(program);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(EMAILS)("signs %s and frames the portal", { timeout: 60_000 }, (email) => {
    const env = { LODGE_SECRET: SECRET, EMAIL_BASE64: Buffer.from(email).toString("base64") };
    const html = run(folder, program, { words: [email], env });
    const nodes = parseFragment(html).childNodes;
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
    expect(url.origin + url.pathname).toBe(PORTAL);
    expect([...url.searchParams]).toEqual([
      ["email", email],
      ["hmac", signEmail(SECRET, email)],
    ]);
  });
});

it.each(SNIPPETS)("$label: real values, no secret, nothing left to fill in", ({ write }) => {
  const code = write(PORTAL);
  expect(code).toContain(`${PORTAL}?`);
  expect(code).toContain("LODGE_SECRET");
  expect(code).not.toMatch(/YOUR_|\[[A-Z_]+\]|[0-9a-f]{64}|undefined|[“”‘’]/);
});

const PAGES: Record<string, string> = {
  express: "node",
  next: "node",
  fastapi: "python",
  django: "python",
  laravel: "php",
  rails: "ruby",
  java: "java",
  csharp: "csharp",
};

it.each(Object.entries(PAGES))("%s stands in docs/embedding/%s.md as it is", (id, page) => {
  const snippet = SNIPPETS.find((candidate) => candidate.id === id);
  const code = snippet?.write("https://lodge.example.com/portal/WORKSPACE_ID") ?? "";
  expect(readFileSync(`docs/embedding/${page}.md`, "utf8")).toContain(code.trim());
});

it("the policy of the host's page names Lodge's origin, for each way", () => {
  const [frame, script] = policyLines("https://lodge.example");
  expect(policyText(frame?.lines ?? [])).toBe("frame-src https://lodge.example;");
  expect(policyText(script?.lines ?? [])).toBe(
    "script-src https://lodge.example;\nconnect-src https://lodge.example;\nframe-src https://lodge.example;",
  );
});
