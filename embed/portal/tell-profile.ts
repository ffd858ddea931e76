import type { Api } from "./api";

/** After what the page itself needs. */
const LATER = 1_500;

/** Tells the server once where the customer is: an agent sees what time it is for them. */
export function tellProfile(api: Api): void {
  setTimeout(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const json = { timeZone, locale: navigator.language };
    // Nobody misses it where it fails.
    api.request("/api/portal/profile", { method: "PUT", json }).catch(() => undefined);
  }, LATER);
}
