/**
 * Who may import whom (docs/architecture.md, "Directions"), as rules for dependency-cruiser.
 * `reachable` rules follow imports to any depth.
 */

/** Domains in order: a later one may call an earlier one. Those on one line do not know each other. */
const DOMAINS = [
  ["workspace/workspaces"],
  ["workspace/members"],
  ["workspace/teams", "workspace/tags", "workspace/preferences", "tickets/presence"],
  ["tickets/notifications"],
  ["identity/contacts"],
  ["workspace/categories"],
  ["identity/(secrets|signatures|tokens|domains|sessions|visits)", "workspace/customization"],
  ["identity/diagnosis", "identity/api-keys"],
  ["identity/onboarding"],
  ["tickets/(model|change|lists)"],
  ["tickets/search", "tickets/ratings"],
  ["tickets/drafts"],
  ["tickets/views", "tickets/macros", "tickets/queued-replies"],
  ["tickets/messages"],
  ["tickets/visitors"],
  ["tickets/notes"],
  ["tickets/contact-merging", "tickets/ticket-merging"],
  ["tickets/timeline"],
  ["insight/reports"],
];

const TEST = "\\.test\\.tsx?$|^lib/testing/";
/** What the browser may import of lib: no database, no secrets. */
const CLIENT_SAFE =
  "^lib/.*/(schemas|status|labels|format|refusals|permissions|actors|errors)\\.ts$|^lib/identity/snippets/";
const PORTAL = "^(app/portal|app/api/portal|components/portal|embed|lib/identity)/";

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const domainOrder = DOMAINS.slice(0, -1).flatMap((domains, index) => {
  const later = DOMAINS.slice(index + 1)
    .flat()
    .join("|");
  return domains.map((domain) =>
    rule(
      `domain-order-${domain}`,
      `lib/${domain} stands before these domains and may not call them.`,
      { path: `^lib/${domain}/`, pathNot: `${TEST}|${CLIENT_SAFE}` },
      { path: `^lib/(${later})/`, pathNot: CLIENT_SAFE },
    ),
  );
});

const onlyIn = (library, folders) =>
  rule(
    `${library}-in-one-place`,
    `${library} stands behind one interface.`,
    { path: "^(app|components|lib|embed)/", pathNot: `^(${folders})/|${TEST}` },
    { path: `^node_modules/${library}/` },
  );

const FORBIDDEN = [
  rule(
    "no-cycles",
    "Modules that need each other at run time are one module.",
    {},
    {
      circular: true,
      viaOnly: { dependencyTypesNot: ["type-only"] },
    },
  ),
  rule(
    "lib-not-up",
    "lib knows neither pages nor components.",
    { path: "^lib/", pathNot: TEST },
    {
      path: "^(app|components|embed|e2e|bench|scripts)/",
    },
  ),
  rule(
    "domains-not-http",
    "A domain throws DomainError; lib/platform/http translates it.",
    {
      path: `^lib/(${DOMAINS.flat().join("|")}|platform/(realtime|jobs|files|audit|limits)|channels/email)/`,
      pathNot: `${TEST}|-route\\.ts$`,
    },
    { path: "^lib/platform/http/" },
  ),
  rule(
    "components-not-server",
    "Components import only what is safe in a browser.",
    {
      path: "^(components|embed)/",
      pathNot: TEST,
    },
    { path: "^(lib|prisma)/", pathNot: CLIENT_SAFE },
  ),
  rule(
    "browser-reaches-no-server",
    "Nothing on the way may pull the server into the browser.",
    {
      path: "^(components|embed)/",
      pathNot: TEST,
    },
    { path: "^lib/platform/(db|env|log)\\.ts$|^node_modules/server-only/|^prisma/client/", reachable: true },
  ),
  rule(
    "components-not-app",
    "Pages use components, not the other way round.",
    { path: "^(components|embed)/" },
    {
      path: "^app/",
    },
  ),
  rule(
    "app-not-db",
    "Pages and routes call use cases.",
    { path: "^(app|proxy\\.ts)", pathNot: TEST },
    {
      path: "^lib/platform/db\\.ts$|^prisma/client/",
      dependencyTypesNot: ["type-only"],
    },
  ),
  rule(
    "portal-not-notes",
    "Internal notes must be out of the portal's reach.",
    { path: PORTAL, pathNot: TEST },
    {
      // Search reads notes too, reports and the log of a merge belong to agents.
      path: "^lib/(tickets/(notes|search|views|macros|contact-merging|ticket-merging|timeline)|insight)/",
      pathNot: CLIENT_SAFE,
      reachable: true,
    },
  ),
  rule(
    "portal-not-what-agents-read",
    "Customers' answers write notifications, which may begin with the words of a note: nothing of theirs reads them.",
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
    {
      path: "^(components/portal|embed)/",
      pathNot: TEST,
    },
    { path: "^lib/.*schemas\\.ts$", dependencyTypesNot: ["type-only"] },
  ),
  rule(
    "portal-not-inbox",
    "The portal is Preact: React components are for agents.",
    {
      path: "^(components/portal|embed|app/portal)/",
    },
    { path: "^components/(?!portal/)" },
  ),
  rule(
    "not-to-tests",
    "Only tests use what is for tests.",
    {
      path: "^(app|components|lib|embed)/",
      pathNot: TEST,
    },
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
  rule("resolvable", "Every import leads somewhere.", {}, { couldNotResolve: true }),
  onlyIn("resend", "lib/platform/mail|lib/testing"),
  onlyIn("pg-boss", "lib/platform/jobs|lib/worker"),
  onlyIn("parse5", "lib/workspace/customization"),
  ...domainOrder,
];

export const RULES = { forbidden: FORBIDDEN };
