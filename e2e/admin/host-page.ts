import { createHmac } from "node:crypto";
import type { FrameLocator, Page } from "@playwright/test";
import type { Answer } from "../host-site";
import type { Other } from "./admin-test";

/** A customer of the other workspace. */
const EMAIL = "settings-journey@example.com";

/** A host page that embeds the URL from its query in the published iframe. */
export function framePage(query: string): Answer {
  const portal = decodeURIComponent(query).replaceAll("&", "&amp;");
  const body = `<!doctype html><title>Support</title><iframe title="Support" src="${portal}" referrerpolicy="origin"
      sandbox="allow-forms allow-popups allow-scripts" style="width:100%;height:600px;border:0"></iframe>`;
  return { body };
}

/** @returns the portal's URL as a host's server signs it */
export function signedAddress({ baseUrl, workspace }: Other, secret: string): string {
  const hmac = createHmac("sha256", secret).update(EMAIL).digest("hex");
  return `${baseUrl}/portal/${workspace.id}?email=${encodeURIComponent(EMAIL)}&hmac=${hmac}&nickname=Sam`;
}

/** Opens the host page with the other workspace's portal. */
export async function openPortal(page: Page, other: Other, secret = other.secret): Promise<FrameLocator> {
  await page.goto(`${other.hostSite}/?${encodeURIComponent(signedAddress(other, secret))}`);
  return page.frameLocator("iframe");
}
