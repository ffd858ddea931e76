import type { ReactNode } from "react";
import { headers } from "next/headers";
import { ThemeScript } from "./theme-script";

/** The outermost element of every page of the agent app. */
export async function RootDocument({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  // The theme's script may have added data-theme before React looks.
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  );
}
