import "server-only";
import { SCORES, SCORE_LABELS } from "@/lib/tickets/ratings/labels";
import { escapeHtml } from "./escape-html";

/** How the help was, as three links: one click. @param link null where nothing is asked */
export function ratingBlock(link: string | null): { text: string[]; html: string } {
  if (!link) return { text: [], html: "" };
  const links = SCORES.map((score) => ({ label: SCORE_LABELS[score], href: `${link}&score=${score}` }));
  const anchors = links.map(
    ({ label, href }) =>
      `<a href="${escapeHtml(href)}" style="display:inline-block;border:1px solid #8e8e99;border-radius:6px;color:#111827;margin:0 8px 0 0;padding:8px 14px;text-decoration:none">${label}</a>`,
  );
  return {
    text: ["", "How was our help?", ...links.map(({ label, href }) => `${label}: ${href}`)],
    html: `<p style="margin:24px 0 8px">How was our help?</p><p style="margin:0">${anchors.join("")}</p>`,
  };
}
