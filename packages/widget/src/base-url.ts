declare global {
  interface Window {
    /** Where Lodge is, for pages that set it outside of their bundle. */
    LODGE_BASE_URL?: string;
  }
}

let configured = "";

/** Says once for all widgets where Lodge is, for example `https://support.example.com`. */
export function configure({ baseUrl }: { baseUrl: string }): void {
  configured = baseUrl;
}

/**
 * @returns where Lodge is: what a widget was given itself, `configure`, `window.LODGE_BASE_URL`, or
 * `<meta name="lodge-base-url" content="…">`; "" when nobody has said it. Without a slash at its end.
 */
export function baseUrlOf(given: string | undefined): string {
  const meta = () => document.querySelector<HTMLMetaElement>('meta[name="lodge-base-url"]')?.content;
  return (given || configured || window.LODGE_BASE_URL || meta() || "").replace(/\/+$/, "");
}
