import type { ReactNode } from "react";
import { headers } from "next/headers";

/** The root element of every page of the agent app. */
export async function RootDocument({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  // The theme's script may have added data-theme before hydration.
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  );
}

/**
 * Runs before the first paint: sets the theme to avoid a flash, and tells libraries that add style elements
 * which nonce to use.
 */
const SOURCE = `(function(n){try{var t=localStorage.getItem("lodge:theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}if(n)window.__webpack_nonce__=n})(document.currentScript&&document.currentScript.nonce)`;

function ThemeScript({ nonce }: { nonce: string | undefined }) {
  // The browser hides the nonce from scripts, so the attribute never matches on hydration.
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {SOURCE}
    </script>
  );
}
