/** Markup that may be sent as it is: made by `html`, which escapes every value that is not markup itself. */
export type Markup = { readonly markup: string };
type Value = string | number | Markup | readonly Markup[] | null;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

function render(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return escape(value);
  if (typeof value === "number") return String(value);
  return "markup" in value ? value.markup : value.map((part) => part.markup).join("");
}

/** A template whose values are escaped, for text and for quoted attributes. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Markup {
  const parts = strings.map((text, index) => (index === 0 ? text : render(values[index - 1] ?? null) + text));
  return { markup: parts.join("") };
}
