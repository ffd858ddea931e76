import type { ReactNode } from "react";
import { Logo } from "./logo";

type MessagePageProps = { title: string; children: ReactNode; action: ReactNode };

/** A page with a single message. */
export function MessagePage({ title, children, action }: MessagePageProps) {
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <div className="flex max-w-sm flex-col items-center gap-3 text-center">
        <Logo className="size-8" />
        <h1 className="text-lg font-semibold">{title}</h1>
        <div className="text-pretty text-muted">{children}</div>
        <div className="pt-2">{action}</div>
      </div>
    </main>
  );
}
