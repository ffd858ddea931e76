/** A build of its own for tests, beside the one that runs. */
const distDir = process.env.LODGE_BUILD_DIR || ".next";

/** Files that pages of any origin, and pages without one, may use. */
const forEveryone = [
  { key: "Access-Control-Allow-Origin", value: "*" },
  { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
];

const nosniff = { key: "X-Content-Type-Options", value: "nosniff" };

/** @type {import("next").NextConfig} */
export default {
  distDir,
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: { globalNotFound: true },
  // Not whatever folder above has a lock file too.
  turbopack: { root: import.meta.dirname },
  // `npm run check` checks types; a newcomer's first start need not wait for it.
  // Next writes what it likes into a tsconfig; scripts/build.mjs gives it one of its own.
  typescript: { ignoreBuildErrors: true, tsconfigPath: process.env.LODGE_TSCONFIG || "tsconfig.json" },
  serverExternalPackages: ["pg", "pg-boss", "@node-rs/argon2", "pino", "file-type", "resend", "parse5"],
  rewrites: async () => ({
    // Crisp's address, so that a host changes nothing but the host name. Its colons are no parameters.
    beforeFiles: [
      // What hosts have written into their pages keeps its name; what it loads is hashed.
      { source: "/embed.js", destination: "/embed/loader.js" },
      {
        source: "/compat/:name(crisp|unthread|tinydub|ticketping).js",
        destination: "/embed/compat-:name.js",
      },
      {
        source: "/urn\\:crisp.im\\:ticket-center\\:0/tickets/:workspaceId",
        destination: "/portal/:workspaceId",
      },
    ],
    afterFiles: [],
    fallback: [],
  }),
  headers: async () => [
    { source: "/:path*", headers: [nosniff] },
    ...["/embed.js", "/compat/:file*"].map((source) => ({
      source,
      headers: [...forEveryone, { key: "Cache-Control", value: "public, max-age=300" }],
    })),
    {
      // Hashed names, read by a page without an origin.
      source: "/embed:variant(-[a-z]+)?/:file*",
      headers: [...forEveryone, { key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
  ],
};
