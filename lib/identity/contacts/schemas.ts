import { z } from "zod";

export const listContactsQuery = z.object({ q: z.string().trim().max(200, "Use at most 200 characters.") });

/** A customer as a list of people shows one. */
export type ContactDto = { id: string; name: string; email: string };

/** The name as the time zone database has it; null for what is none. An offset is none: it knows of no summer. */
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

/** Where a customer is and which language they read, as their browser says. */
export const profileInput = z.strictObject({
  timeZone: z
    .string()
    .max(64)
    .transform(timeZoneOf)
    .refine((zone) => zone !== null, "Give a time zone such as Europe/Berlin."),
  locale: z
    .string()
    .max(35)
    .transform(localeOf)
    .refine((locale) => locale !== null, "Give a language tag such as pt-BR."),
});
export type ProfileInput = z.infer<typeof profileInput>;
