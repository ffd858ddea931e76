import "server-only";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { env } from "@/lib/platform/env";

type Manifest = Record<"portal.js" | "portal.css", string>;

let known: { writtenAt: number; manifest: Manifest } | undefined;

/** @returns absolute URLs of the portal's script and stylesheet from the latest build (scripts/build-embed.mjs) */
export function embedAssets(): { script: string; stylesheet: string } {
  const file = path.join(process.cwd(), "public", "embed", "manifest.json");
  const writtenAt = statSync(file).mtimeMs;
  if (known?.writtenAt !== writtenAt)
    known = { writtenAt, manifest: JSON.parse(readFileSync(file, "utf8")) as Manifest };
  const address = (name: keyof Manifest) => `${env.APP_URL}/embed/${known?.manifest[name] ?? name}`;
  return { script: address("portal.js"), stylesheet: address("portal.css") };
}
