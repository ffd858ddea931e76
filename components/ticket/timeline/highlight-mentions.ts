const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (name: string) =>
  name.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Makes the colleagues whom a rendered note names stand out; in its text, not in its tags. */
export function highlightMentions(html: string, names: readonly string[]): string {
  if (names.length === 0 || !html.includes("@")) return html;
  // The longest first: "@Ann Lee" is not "@Ann".
  const any = [...names].sort((a, b) => b.length - a.length).map(escaped);
  const mention = new RegExp(`@(?:${any.join("|")})(?![\\p{L}\\p{N}_])`, "giu");
  return html
    .split(/(<[^>]*>)/)
    .map((piece) => (piece.startsWith("<") ? piece : piece.replace(mention, "<strong>$&</strong>")))
    .join("");
}
