import "server-only";
import { randomBytes } from "node:crypto";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { readHeadHtml } from "./head-html";
import { hashPreviewToken } from "./find-preview";
import type { CustomizationInput, PreviewDto } from "./schemas";

const LIFETIME_MS = 15 * 60_000;

/** Creates a preview of an unpublished customization. Anyone with its URL can see it for 15 minutes. */
export async function createPreview(
  actor: AgentActor,
  { html, accentColor }: CustomizationInput,
): Promise<PreviewDto> {
  const { workspaceId } = actor;
  const { head, dropped } = readHeadHtml(html);
  const token = randomBytes(32).toString("base64url");
  const now = new Date();
  await transaction(async (tx) => {
    await tx.customizationPreview.deleteMany({ where: { workspaceId, expiresAt: { lte: now } } });
    await tx.customizationPreview.create({
      data: {
        tokenHash: hashPreviewToken(token),
        workspaceId,
        head,
        accentColor: accentColor.toLowerCase() || null,
        expiresAt: new Date(now.getTime() + LIFETIME_MS),
      },
    });
  });
  return { url: `${env.APP_URL}/portal/${workspaceId}?preview=${token}`, dropped };
}
