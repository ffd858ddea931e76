/** Files of 25 lines or fewer with one importer that stay apart, each with the reason. */
export const SMALL_FILES = {
  "components/auth/return-path.ts": "a security rule with a test of its own; a page may not export it",
  "components/auth/sign-out-button.tsx": "a client component of a server page",
  "components/settings/account/account-sections.tsx": "a chunk that is loaded on its own",
  "components/settings/security/security-sections.tsx": "a chunk that is loaded on its own",
  "e2e/hosts/react/support.jsx": "the page that the documentation tells a host to write",
  "embed/compat/hex-hash.ts": "its importer is an entry point that runs when a test imports it",
  "lib/identity/api-keys/get-me.ts": "the first read of the public API; its route may not touch the database",
  "lib/identity/contacts/save-profile.ts":
    "what a customer says about themselves; its route may not touch the database",
  "lib/identity/secrets/reveal-secret.ts": "an audited read that should be easy to find",
  "lib/identity/snippets/snippets.ts": "the table of the snippets, which a component and the tests read",
  "scripts/checks/small-files.mjs": "this list",
};
