import { z } from "zod";

export const listContactsQuery = z.object({ q: z.string().trim().max(200, "Use at most 200 characters.") });

/** A customer in a list. */
export type ContactDto = { id: string; name: string; email: string };

/** Canonical time zone name; null if invalid. Offsets are invalid: they ignore daylight saving time. */
function timeZoneOf(name: string): string | null {
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    return timeZone === "UTC" || Intl.supportedValuesOf("timeZone").includes(timeZone) ? timeZone : null;
  } catch {
    return null;
  }
}

function localeOf(name: string): string | null {
  try {
    return Intl.getCanonicalLocales(name)[0] ?? null;
  } catch {
    return null;
  }
}

/** A customer's time zone and language, from their browser. */
export const profileInput = z.strictObject({
  timeZone: z
    .string()
    .max(64)
    .transform(timeZoneOf)
    .refine((zone) => zone !== null, "Use a time zone such as Europe/Berlin."),
  locale: z
    .string()
    .max(35)
    .transform(localeOf)
    .refine((locale) => locale !== null, "Use a language tag such as pt-BR."),
});
export type ProfileInput = z.infer<typeof profileInput>;
