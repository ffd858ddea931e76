import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { FrameLocator, Page } from "@playwright/test";
import type { Other } from "./admin-test";

/** A customer of the other workspace. */
const EMAIL = "settings-journey@example.com";

export type HostSite = { origin: string; close: () => Promise<void> };

/** A host's site of its own, on another site than Lodge: shows the address after `?` in the published frame. */
export async function startHostSite(): Promise<HostSite> {
  const server: Server = createServer((request, response) => {
    const portal = decodeURIComponent((request.url ?? "").split("?")[1] ?? "").replaceAll("&", "&amp;");
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>Support</title><iframe title="Support" src="${portal}" referrerpolicy="origin"
      sandbox="allow-forms allow-popups allow-scripts" style="width:100%;height:600px;border:0"></iframe>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, close };
}

/** The address of the portal, as a host's server signs it. */
export function signedAddress({ baseUrl, workspace }: Other, secret: string): string {
  const hmac = createHmac("sha256", secret).update(EMAIL).digest("hex");
  return `${baseUrl}/portal/${workspace.id}?email=${encodeURIComponent(EMAIL)}&hmac=${hmac}&nickname=Sam`;
}

/** Opens the host's page with the portal of the other workspace in it. */
export async function openPortal(page: Page, other: Other, secret = other.secret): Promise<FrameLocator> {
  await page.goto(`${other.hostSite}/?${encodeURIComponent(signedAddress(other, secret))}`);
  return page.frameLocator("iframe");
}
