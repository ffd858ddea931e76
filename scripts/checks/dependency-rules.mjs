/**
 * Who may import whom (docs/architecture.md, "Module dependencies"), as rules for dependency-cruiser.
 * `reachable` rules follow imports to any depth. Within a layer the order of the folders is free; layout.mjs refuses
 * circles between them.
 */

/** The layers of lib: a higher one may import a lower one, not the other way round. */
const LAYERS = [
  "platform",
  "workspace",
  "identity",
  "tickets",
  "channels",
  "automation",
  "insight",
  "worker",
  "testing",
];

const TEST = "\\.test\\.tsx?$|^lib/testing/";
/** What the browser may import of lib: no database, no secrets. */
const CLIENT_SAFE =
  "^lib/.*/(schemas|status|labels|reason-labels|causes|format|refusals|permissions|actors|errors)\\.ts$|^lib/identity/(refusals\\.ts$|snippets/)";
const PORTAL = "^(app/portal|app/api/portal|components/portal|embed|lib/identity)/";

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const layers = LAYERS.slice(0, -1).map((layer, index) =>
  rule(
    `layer-${layer}`,
    `lib/${layer} is below these layers and may not import them.`,
    { path: `^lib/${layer}/`, pathNot: TEST },
    { path: `^lib/(${LAYERS.slice(index + 1).join("|")})/` },
  ),
);

const onlyIn = (library, folders) =>
  rule(
    `${library}-in-one-place`,
    `${library} is behind one interface.`,
    { path: "^(app|components|lib|embed)/", pathNot: `^(${folders})/|${TEST}` },
    { path: `^node_modules/${library}/` },
  );

const FORBIDDEN = [
  rule(
    "no-cycles",
    "Modules that need each other at run time are one module.",
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  ),
  rule(
    "lib-not-up",
    "lib imports neither pages nor components.",
    { path: "^lib/", pathNot: TEST },
    { path: "^(app|components|embed|e2e|bench|scripts)/" },
  ),
  rule(
    "domains-not-http",
    "A domain throws DomainError; lib/platform/http translates it.",
    {
      path: "^lib/",
      pathNot: `${TEST}|-route\\.ts$|^lib/platform/http/|^lib/workspace/auth/|^lib/identity/visits/refusal-response\\.ts$`,
    },
    { path: "^lib/platform/http/" },
  ),
  rule(
    "components-not-server",
    "Components import only what is safe in a browser.",
    { path: "^(components|embed)/", pathNot: TEST },
    { path: "^(lib|prisma)/", pathNot: CLIENT_SAFE },
  ),
  rule(
    "browser-reaches-no-server",
    "No import chain may pull the server into the browser.",
    { path: "^(components|embed)/", pathNot: TEST },
    { path: "^lib/platform/(db|env|log)\\.ts$|^node_modules/server-only/|^prisma/client/", reachable: true },
  ),
  rule(
    "components-not-app",
    "Pages use components, not the other way round.",
    { path: "^(components|embed)/" },
    { path: "^app/" },
  ),
  rule(
    "app-not-db",
    "Pages and routes call use cases.",
    { path: "^(app|proxy\\.ts)", pathNot: TEST },
    { path: "^lib/platform/db\\.ts$|^prisma/client/", dependencyTypesNot: ["type-only"] },
  ),
  rule(
    "portal-not-notes",
    "Internal notes must be out of the portal's reach.",
    { path: PORTAL, pathNot: TEST },
    {
      // Search reads notes too; reports and the history of a merge belong to agents.
      path: "^lib/(tickets/(notes|search|views|macros|contact-merging|ticket-merging|timeline)|insight)/",
      pathNot: CLIENT_SAFE,
      reachable: true,
    },
  ),
  rule(
    "portal-not-what-agents-read",
    "A notification's preview may quote a note: the portal writes notifications, and never reads them.",
    { path: PORTAL, pathNot: TEST },
    {
      path: "^lib/(tickets/presence|workspace/preferences)/|^lib/tickets/notifications/(list-notifications|notification-dto|send-digests)",
      pathNot: CLIENT_SAFE,
      reachable: true,
    },
  ),
  rule(
    "portal-browser-schemas-as-types",
    "Schemas carry zod, which the portal does not ship.",
    { path: "^(components/portal|embed)/", pathNot: TEST },
    { path: "^lib/.*schemas\\.ts$", dependencyTypesNot: ["type-only"] },
  ),
  rule(
    "portal-not-inbox",
    "The portal is Preact: React components are for agents.",
    { path: "^(components/portal|embed|app/portal)/" },
    { path: "^components/(?!portal/)" },
  ),
  rule(
    "not-to-tests",
    "Only tests use what is for tests.",
    { path: "^(app|components|lib|embed)/", pathNot: TEST },
    { path: TEST },
  ),
  rule(
    "not-to-dev-dependencies",
    "What runs in production is a dependency.",
    {
      path: "^(app|components|lib|embed|proxy|instrumentation)",
      pathNot: `${TEST}|vitest\\.config`,
    },
    { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
  ),
  rule(
    "resolvable",
    "Every import resolves.",
    { pathNot: "^(packages|e2e/hosts/react)/" },
    { couldNotResolve: true },
  ),
  onlyIn("resend", "lib/platform/mail|lib/testing"),
  onlyIn("pg-boss", "lib/platform/jobs|lib/worker"),
  onlyIn("parse5", "lib/workspace/customization"),
  ...layers,
];

export const RULES = { forbidden: FORBIDDEN };
