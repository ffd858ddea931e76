import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import type { Program } from "./programs";

/** What a vendor publishes for a host's server, and the least around it that runs it. */
export type VendorProgram = Program & {
  name: string;
  /** In what it writes the signature. */
  encoding?: "hex" | "base64";
};

const snippet = (name: string) =>
  readFileSync(new URL(`../../e2e/host-developer/snippets/${name}.txt`, import.meta.url), "utf8");

function replaced(name: string, changes: Record<string, string>): string {
  return Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${name} has no "${from}".`);
    return text.replaceAll(from, to);
  }, snippet(name));
}

const file = (url: string) => new URL(url).pathname;

const NODE = { needs: [process.execPath] };
const PHP = { needs: ["php"], command: ["php", "page.php"] };
const RUBY = { needs: ["ruby"], command: ["ruby", "page.rb"] };
const PYTHON = { needs: ["python3"], command: ["python3", "page.py"] };

/** @returns the samples that sign an e-mail, each of which writes its signature. */
export function signingPrograms(secret: string, email: string): VendorProgram[] {
  const crisp = { YOUR_SECRET: secret, USER_EMAIL: email };
  const unthread = { "<identity-verification-secret>": secret, "<email>": email };
  const tinydub = { "AUTH-KEY": secret, "EMAIL-ADDRESS": email };
  const cjs = (name: string, code: string): VendorProgram => ({
    ...{ ...NODE, name, files: { "page.cjs": code } },
    command: [process.execPath, "page.cjs"],
  });
  const write = (expression: string) => `process.stdout.write(${expression});`;
  const inFunction = (code: string) => write(`(() => { ${code} })()`);
  // A statement of the sample's may stand in a function only, its imports outside of it.
  const [imports = "", statements = ""] = replaced("crisp-hmac.go", crisp).split(/(?=^secret :=)/m);
  return [
    cjs("Crisp, Node.js", `${replaced("crisp-hmac.cjs", crisp)};${write("hmac")}`),
    {
      ...PHP,
      name: "Crisp, PHP",
      files: { "page.php": `<?php ${replaced("crisp-hmac.php", crisp)} echo $hmac;` },
    },
    {
      ...{ name: "Crisp, Go", needs: ["go"], command: ["go", "run", "page.go"] },
      files: {
        "page.go": `package main\nimport "os"\n${imports}func main() {\n${statements}\nos.Stdout.WriteString(hmac)\n}\n`,
      },
    },
    cjs("tinydub, Node.js", inFunction(replaced("tinydub-hmac.cjs", tinydub))),
    {
      ...cjs(
        "tinydub, CryptoJS",
        `const CryptoJS = require(${JSON.stringify(file(import.meta.resolve("crypto-js")))});${inFunction(replaced("tinydub-hmac.browser", tinydub))}`,
      ),
      encoding: "base64",
    },
    {
      ...{ ...PHP, name: "tinydub, PHP" },
      files: {
        "sample.php": `<?php ${replaced("tinydub-hmac.php", { "hello@example.com": email, qacufNaOHhY08vyTpgg9bdSoaUcNyUbo: secret })}`,
        "page.php": "<?php echo require 'sample.php';",
      },
    },
    cjs("Unthread, Node.js", `${replaced("unthread-hmac.cjs", unthread)};${write("verificationHash")}`),
    {
      ...{ ...PHP, name: "Unthread, PHP" },
      files: { "page.php": `${replaced("unthread-hmac.php", unthread)}<?php echo $verification_hash;` },
    },
    {
      ...{ ...RUBY, name: "Unthread, Ruby" },
      files: {
        "sample.rb": replaced("unthread-hmac.rb", unthread),
        "page.rb": 'print eval(File.read("sample.rb"))',
      },
    },
    {
      ...{ ...PYTHON, name: "Unthread, Python" },
      // What the last line's expression says has to be written.
      files: {
        "page.py": replaced("unthread-hmac.py", unthread).replace(
          /^hash\.hexdigest\(\)$/m,
          "print($&, end='')",
        ),
      },
    },
  ];
}

// The frameworks are not here, nor firebase/php-jwt: the least of them that the samples touch stands in.
const JSONWEBTOKEN = `import { createRequire } from "node:module";
export default createRequire(import.meta.url)(${JSON.stringify(file(import.meta.resolve("jsonwebtoken")))});`;
const EXPRESS = `let handler;
export default () => ({ get: (path, handle) => { handler = handle; } });
export const ask = (user) => { let body; handler({ user }, { json: (answer) => { body = answer; } }); return body; };`;
const SHARED_NODE = {
  "node_modules/jsonwebtoken/package.json": '{"type":"module","exports":"./index.js"}',
  "node_modules/jsonwebtoken/index.js": JSONWEBTOKEN,
};
const typescript = (code: string) => transformSync(code, { loader: "ts" }).code;

/** PyJWT where it is installed, Debian's package included, and otherwise the one function of it that is used. */
const PYJWT = `import sys, types
sys.path.append("/usr/lib/python3/dist-packages")
try:
    import jwt
except ImportError:
    import base64, hashlib, hmac, json
    def encode(payload, key, algorithm="HS256"):
        part = lambda value: base64.urlsafe_b64encode(value).rstrip(b"=")
        text = lambda value: json.dumps(value, default=lambda time: int(time.timestamp())).encode()
        signed = part(text({"alg": algorithm, "typ": "JWT"})) + b"." + part(text(payload))
        return (signed + b"." + part(hmac.new(key.encode(), signed, hashlib.sha256).digest())).decode()
    jwt = sys.modules["jwt"] = types.ModuleType("jwt")
    jwt.encode = encode
`;
const FASTAPI = `class FastAPI:
    def get(self, path):
        return lambda view: view
def Depends(dependency):
    return dependency
`;
const REST = {
  "rest_framework/__init__.py": "",
  "rest_framework/decorators.py":
    "def given(*_):\n    return lambda view: view\napi_view = authentication_classes = permission_classes = given\n",
  "rest_framework/response.py":
    "class Response:\n    def __init__(self, data, status):\n        self.data = data\n",
  "rest_framework/status.py": "HTTP_200_OK = 200\n",
  "rest_framework/permissions.py": "class IsAuthenticated: pass\n",
  "rest_framework/authentication.py": "class TokenAuthentication: pass\n",
  "django/__init__.py": "",
  "django/conf.py":
    'import os\nclass settings:\n    TICKETPING_JWT_SECRET = os.environ["TICKETPING_JWT_SECRET"]\n',
};
/** ruby-jwt where it is installed, and otherwise the one function of it that is used. */
const RAILS = `begin
  require "jwt"
rescue LoadError
  require "openssl"
  require "json"
  module JWT
    def self.part(text) = [text].pack("m0").tr("+/", "-_").delete("=")
    def self.encode(payload, key, algorithm)
      signed = "#{part({ alg: algorithm }.to_json)}.#{part(payload.to_json)}"
      "#{signed}.#{part(OpenSSL::HMAC.digest("SHA256", key, signed))}"
    end
  end
end
class Integer
  def minutes = self * 60
  def from_now = Time.now + self
end
class ApplicationController
  def self.before_action(*) = nil
  def current_user = Struct.new(:id, :email).new(4711, "ada@example.com")
  def render(json:) = print(json[:jwt])
end
require "./sample"
TicketpingController.new.chat_jwt`;
const LARAVEL = `<?php
namespace Firebase\\JWT {
  class JWT {
    static function part(string $text) { return rtrim(strtr(base64_encode($text), '+/', '-_'), '='); }
    static function encode(array $payload, string $key, string $algorithm): string {
      $signed = self::part(json_encode(['typ' => 'JWT', 'alg' => $algorithm])) . '.' . self::part(json_encode($payload));
      return $signed . '.' . self::part(hash_hmac('sha256', $signed, $key, true));
    }
  }
}
namespace Illuminate\\Support\\Facades {
  class Route {
    static function get(string $path, callable $answer) { echo $answer()['jwt']; return new self; }
    function middleware(string $name) {}
  }
}
namespace {
  class Auth { function user() { return (object) ['id' => 4711, 'email' => 'ada@example.com']; } }
  class Answer { function json(array $content) { return $content; } }
  function auth() { return new Auth; }
  function response() { return new Answer; }
  function env(string $name) { return getenv($name); }
  require 'sample.php';
}`;

/** @returns Ticketping's samples, each of which writes the token that it would answer with. */
export function tokenPrograms(secret: string): VendorProgram[] {
  const person = { alice: "ada", '"123"': '"4711"' };
  const node = { ...NODE, command: [process.execPath, "page.mjs"] };
  return [
    {
      ...{ ...node, name: "Ticketping, Express" },
      files: {
        ...SHARED_NODE,
        "node_modules/express/package.json": '{"type":"module","exports":"./index.js"}',
        "node_modules/express/index.js": EXPRESS,
        "sample.mjs": typescript(snippet("ticketping-express.ts")),
        "page.mjs": `import "./sample.mjs"; import { ask } from "express";
process.stdout.write(ask({ id: 4711, email: "ada@example.com" }).jwt);`,
      },
    },
    {
      ...{ ...node, name: "Ticketping, Next.js" },
      files: {
        ...SHARED_NODE,
        "sample.mjs": typescript(replaced("ticketping-next.ts", person)),
        "page.mjs": `import handler from "./sample.mjs";
handler({}, { status: () => ({ json: ({ jwt }) => process.stdout.write(jwt) }) });`,
      },
    },
    {
      ...{ ...PYTHON, name: "Ticketping, FastAPI" },
      files: {
        "fastapi/__init__.py": FASTAPI,
        "fastapi/responses.py": "def JSONResponse(content):\n    return content\n",
        "sample.py": replaced("ticketping-fastapi.py", { ...person, "your-ticketping-secret": secret }),
        "page.py": `${PYJWT}from sample import ticketping_chat_jwt, get_current_user
print(ticketping_chat_jwt(get_current_user())["jwt"], end="")`,
      },
    },
    {
      ...{ ...PYTHON, name: "Ticketping, Django REST framework" },
      files: {
        ...REST,
        "sample.py": snippet("ticketping-django.py"),
        "page.py": `${PYJWT}from types import SimpleNamespace as Some
from sample import ticketping_chat_jwt
print(ticketping_chat_jwt(Some(user=Some(uuid=4711, email="ada@example.com"))).data["jwt"], end="")`,
      },
    },
    {
      ...{ ...RUBY, name: "Ticketping, Rails" },
      files: { "sample.rb": snippet("ticketping-rails.rb"), "page.rb": RAILS },
    },
    {
      ...{ ...PHP, name: "Ticketping, Laravel" },
      files: { "sample.php": `<?php\n${snippet("ticketping-laravel.php")}`, "page.php": LARAVEL },
    },
  ];
}
