import "server-only";

/**
 * The name of a category in addresses: ASCII letters and digits with dashes. Accents are dropped; a name of which
 * nothing is left is called "category".
 */
export function categorySlug(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return plain || "category";
}
