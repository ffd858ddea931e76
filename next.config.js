/** Tests build into a folder of their own, next to a running instance. */
const distDir = process.env.LODGE_BUILD_DIR || ".next";

/** Headers of files that pages on any origin, or without an origin, may load. */
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
  // Otherwise Next may choose a parent folder that has a lock file.
  turbopack: { root: import.meta.dirname },
  // `npm run check` checks types, so that the first start is quick. Next edits the tsconfig it is given, so
  // scripts/build.mjs generates one for it.
  typescript: { ignoreBuildErrors: true, tsconfigPath: process.env.LODGE_TSCONFIG || "tsconfig.json" },
  serverExternalPackages: ["pg", "pg-boss", "@node-rs/argon2", "pino", "file-type", "resend", "parse5"],
  rewrites: async () => ({
    beforeFiles: [
      // Names that host pages contain stay the same. The files that they load have hashed names.
      { source: "/embed.js", destination: "/embed/loader.js" },
      {
        source: "/compat/:name(crisp|unthread|tinydub|ticketping).js",
        destination: "/embed/compat-:name.js",
      },
      // Crisp's path, so that a host changes only the host name. Its colons are escaped: they start no parameters.
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
      // Files with hashed names. The portal, a page without an origin, loads them.
      source: "/embed:variant(-[a-z]+)?/:file*",
      headers: [...forEveryone, { key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
  ],
};
