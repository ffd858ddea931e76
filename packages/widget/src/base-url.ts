declare global {
  interface Window {
    /** Lodge's base URL, for pages that set it outside their bundle. */
    LODGE_BASE_URL?: string;
  }
}

let configured = "";

/** Sets Lodge's base URL for all widgets, for example `https://support.example.com`. */
export function configure({ baseUrl }: { baseUrl: string }): void {
  configured = baseUrl;
}

/**
 * @returns Lodge's base URL without a trailing slash: the widget's own, `configure`, `window.LODGE_BASE_URL`, or
 * `<meta name="lodge-base-url" content="…">`; "" if none is set
 */
export function baseUrlOf(given: string | undefined): string {
  const meta = () => document.querySelector<HTMLMetaElement>('meta[name="lodge-base-url"]')?.content;
  return (given || configured || window.LODGE_BASE_URL || meta() || "").replace(/\/+$/, "");
}
