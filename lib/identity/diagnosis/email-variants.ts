import "server-only";
import type { Steps } from "./finding";

/** Text that may have been signed instead of the email, and the mistakes that lead to it. */
export type Spelling = { text: string; steps: Steps };

/** The email itself, then variants by one mistake, then by two. */
export function emailVariants(email: string): Spelling[] {
  const spellings = new Map<string, Steps>([[email, []]]);
  const add = (text: string, steps: Steps) => {
    if (!spellings.has(text)) spellings.set(text, steps);
  };
  for (const { text, steps } of oneStep(email)) add(text, steps);
  for (const first of oneStep(email))
    for (const { text, steps } of oneStep(first.text)) {
      const both = [...new Set([...first.steps, ...steps])];
      if (both.length > first.steps.length) add(text, both);
    }
  for (const text of [JSON.stringify(email), `'${email}'`]) add(text, ["message_quoted"]);
  for (const text of ["", "undefined", "null", "None", "[object Object]"]) add(text, ["message_missing"]);
  return [...spellings].map(([text, steps]) => ({ text, steps }));
}

function oneStep(email: string): Spelling[] {
  const trimmed = email.trim();
  return [
    ...cases(email).map((text) => ({ text, steps: ["email_case"] as Steps })),
    { text: trimmed, steps: trimmed === email ? [] : ["email_padded"] },
    ...paddings(trimmed)
      .filter((text) => text !== email)
      .map((text) => ({ text, steps: ["email_trimmed"] as Steps })),
    { text: email.replaceAll("+", " "), steps: ["email_plus"] },
    { text: email.replaceAll(" ", "+"), steps: ["email_plus_repaired"] },
    ...encodings(email).map((text) => ({ text, steps: ["email_encoded"] as Steps })),
    ...["NFC" as const, "NFD" as const].map((form) => ({
      text: email.normalize(form),
      steps: ["email_normalized"] as Steps,
    })),
  ];
}

/** Common changes of an email's case. */
function cases(email: string): string[] {
  const at = email.lastIndexOf("@");
  const [local, domain] = at < 0 ? [email, ""] : [email.slice(0, at), email.slice(at)];
  const capitals = (text: string) =>
    text
      .toLowerCase()
      .replace(
        /(^|[^\p{L}\p{N}])(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      );
  const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
  const lower = email.toLowerCase();
  return [
    lower,
    email.toUpperCase(),
    capitals(local) + domain.toLowerCase(),
    first(local) + domain.toLowerCase(),
    capitals(local) + capitals(domain),
    local + domain.toLowerCase(),
    local.toUpperCase() + domain.toLowerCase(),
    first(lower),
    local.toLowerCase() +
      capitals(domain).replace(/\.(\p{L})/gu, (_, letter: string) => `.${letter.toLowerCase()}`),
  ];
}

const paddings = (email: string) => [
  `${email}\n`,
  `${email}\r\n`,
  `${email} `,
  ` ${email}`,
  ` ${email} `,
  `\n${email}`,
  `${email}\t`,
  `${email}\0`,
  `\ufeff${email}`,
];

function encodings(email: string): string[] {
  const encoded = encodeURIComponent(email);
  const found = [encoded, encoded.toLowerCase(), email.replace("@", "%40"), email.replaceAll("+", "%2B")];
  try {
    found.push(decodeURIComponent(email), decodeURIComponent(email.replaceAll("+", " ")));
  } catch {
    // Not encoded at all: there is nothing to decode.
  }
  return found;
}
