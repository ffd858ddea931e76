import "server-only";
import type { DefaultTreeAdapterTypes } from "parse5";
import type { Dropped } from "./schemas";

const MAX_VALUE = 2000;

/** @returns the allowed attributes; reports the others in `dropped` */
export function keepAttributes(
  element: DefaultTreeAdapterTypes.Element,
  allowed: string[],
  dropped: Dropped[],
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const { name, value } of element.attrs) {
    const what = `${name.slice(0, 40)} on <${element.tagName}>`;
    if (!allowed.includes(name)) dropped.push({ what, why: whyNot(name) });
    else if (value.length > MAX_VALUE)
      dropped.push({ what, why: `It's longer than ${MAX_VALUE} characters.` });
    else kept[name] = value;
  }
  return kept;
}

function whyNot(name: string): string {
  return /^on/i.test(name) ? "The portal never runs scripts." : "This attribute doesn't affect styles.";
}
