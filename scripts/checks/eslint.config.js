import next from "@next/eslint-plugin-next";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const TESTS = ["**/*.test.ts", "**/*.test.tsx", "e2e/**/*.spec.ts", "lib/testing/**"];
const PORTAL_BROWSER = ["components/portal/**/*.{ts,tsx}", "embed/**/*.{ts,tsx}"];

/** Imports that are refused, by where the importing file stands. Later blocks replace earlier ones. */
const DATABASE = {
  regex: "^(@/lib/platform/db|@/prisma/client|@prisma/)",
  message: "Only lib/ talks to the database: call a use case.",
};
const PORTAL_RUNTIME = [
  { regex: "^next($|/)", message: "The portal has no Next runtime in the frame (docs/architecture.md)." },
  { regex: "^(react|react-dom|zod)($|/)", message: "The portal is Preact, and small: no React, no zod." },
  {
    regex: "/schemas$",
    allowTypeImports: true,
    message: "Schemas carry zod: the portal imports their types only.",
  },
];

const restrictedImports = (patterns) => ["error", { patterns }];

/** Syntax that is refused everywhere, and what to do instead. */
const SYNTAX = [
  {
    selector:
      "JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML']",
    message: "Render text; HTML of others never reaches our pages.",
  },
  {
    selector: "AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]",
    message: "Build nodes instead.",
  },
  { selector: "ExpressionStatement[directive='use server']", message: "One transport: route handlers only." },
  {
    selector:
      "CallExpression[callee.property.name=/^(skip|only|todo|fixme)$/][callee.object.name=/^(test|it|describe)$/]",
    message: "Every test runs.",
  },
];
const UNSAFE_SQL = {
  selector: "MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/]",
  message: "Use the tagged template, which sends values apart from the SQL.",
};
const PROCESS_ENV = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "Read settings from lib/platform/env.ts, where each is checked.",
};

const NODE_GLOBALS = Object.fromEntries(
  [
    "AbortController AbortSignal Buffer TextDecoder TextEncoder URL URLSearchParams WebAssembly",
    "clearInterval clearTimeout console fetch performance process queueMicrotask setImmediate",
    "setInterval setTimeout structuredClone Response Request Headers",
  ]
    .join(" ")
    .split(" ")
    .map((name) => [name, "readonly"]),
);

/** Holds for every file, typed or not. */
const everywhere = {
  linterOptions: { noInlineConfig: true },
  rules: {
    complexity: ["error", { max: 10, variant: "modified" }],
    eqeqeq: ["error", "always", { null: "ignore" }],
    "max-lines": ["error", 200],
    "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
    "max-params": ["error", 5],
    "no-alert": "error",
    "no-eval": "error",
    "no-implied-eval": "error",
    "no-var": "error",
    "prefer-const": "error",
    "no-restricted-syntax": ["error", ...SYNTAX],
  },
};

const typed = {
  files: ["**/*.ts", "**/*.tsx"],
  extends: [tseslint.configs.recommendedTypeChecked],
  languageOptions: {
    parserOptions: { projectService: true, tsconfigRootDir: new URL("../..", import.meta.url).pathname },
  },
  rules: {
    "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
    "@typescript-eslint/no-deprecated": "error",
    "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    "@typescript-eslint/no-non-null-assertion": "error",
    "@typescript-eslint/no-unnecessary-boolean-literal-compare": "error",
    "@typescript-eslint/prefer-promise-reject-errors": "error",
    "@typescript-eslint/require-await": "off",
    "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    "@typescript-eslint/return-await": ["error", "in-try-catch"],
    "@typescript-eslint/unbound-method": "off", // our objects of functions use no `this`
    "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    "@typescript-eslint/no-restricted-imports": restrictedImports([DATABASE]),
    "no-restricted-syntax": ["error", ...SYNTAX, UNSAFE_SQL, PROCESS_ENV],
  },
};

export default defineConfig(
  {
    ignores: [
      ...[".next*/**", ".build/**", ".data/**", "prisma/client/**", "public/**", "next-env.d.ts"],
      ...["packages/*/dist/**", "test-results/**"],
    ],
  },
  everywhere,
  typed,
  {
    files: ["**/*.js", "**/*.mjs"],
    extends: [tseslint.configs.recommended],
    languageOptions: { globals: NODE_GLOBALS },
    rules: { "no-undef": "error" },
  },
  {
    files: ["app/**/*.tsx", "components/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.flat.recommended.rules,
      "react-hooks/exhaustive-deps": "error",
      complexity: ["error", { max: 15, variant: "modified" }], // every condition in the markup counts
    },
  },
  {
    // Markup counts too.
    files: ["app/**/*.tsx", "components/**/*.tsx", "embed/**/*.tsx", "packages/**/*.tsx"],
    rules: { "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Preact has the rules of hooks, but not React's compiler.
    files: ["components/portal/**/*.tsx"],
    rules: Object.fromEntries(
      Object.keys(reactHooks.configs.flat.recommended.rules)
        .filter((name) => !["react-hooks/rules-of-hooks", "react-hooks/exhaustive-deps"].includes(name))
        .map((name) => [name, "off"]),
    ),
  },
  {
    files: ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}"],
    ignores: ["components/portal/**", "app/portal/**"],
    plugins: { "@next/next": next },
    rules: {
      ...next.configs["core-web-vitals"].rules,
      "@next/next/no-head-element": "off", // it is about the pages router
      "@next/next/no-html-link-for-pages": "off", // so is this
      "@next/next/no-img-element": "off", // attachments and logos come from our own handlers, with their own caching
    },
  },
  {
    files: ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "lib/**/*.{ts,tsx}", "embed/**/*.{ts,tsx}"],
    ignores: TESTS,
    rules: { "no-console": "error" },
  },
  {
    // On a host's page the console is where its developer looks.
    files: ["embed/sdk/**/*.ts"],
    rules: { "no-console": ["error", { allow: ["error"] }] },
  },
  {
    files: ["lib/**", "scripts/**", "prisma/**", "e2e/**", "bench/**", "**/*.test.ts"],
    rules: { "@typescript-eslint/no-restricted-imports": "off" },
  },
  {
    files: PORTAL_BROWSER,
    rules: { "@typescript-eslint/no-restricted-imports": restrictedImports([DATABASE, ...PORTAL_RUNTIME]) },
  },
  {
    files: [
      "lib/platform/env.ts",
      "lib/testing/**",
      "scripts/**",
      "bench/**",
      "e2e/**",
      "*.config.*",
      "**/vitest.config.ts",
    ],
    rules: { "no-restricted-syntax": ["error", ...SYNTAX] },
  },
  { files: TESTS, rules: { "max-lines": ["error", 400], "max-lines-per-function": "off" } },
);
