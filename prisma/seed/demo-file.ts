import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";

/** What `demo.json` says of one workspace (contract section 1). */
export type DemoWorkspace = {
  baseUrl: string;
  hostUrl: string;
  workspace: { id: string; slug: string; name: string };
  secret: string;
  jwt: { keyId: string; secret: string };
  apiKey: string;
  users: { role: string; email: string; password: string }[];
  customers: { email: string; name: string; hmac: string }[];
};

export type DemoFile = DemoWorkspace & { other: DemoWorkspace };

/** @returns what an earlier start wrote, null when there is nothing readable */
export function readDemoFile(file: string): DemoFile | null {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as DemoFile;
  } catch {
    return null;
  }
}

export function writeDemoFile(file: string, content: DemoFile): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}
