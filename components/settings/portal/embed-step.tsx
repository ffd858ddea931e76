import type { ReactNode } from "react";
import { Check } from "lucide-react";
import { cn } from "@/components/ui/cn";

type EmbedStepProps = { number: number; title: string; done: boolean; children: ReactNode };

export function EmbedStep({ number, title, done, children }: EmbedStepProps) {
  return (
    <li className="flex gap-3 px-4 py-3">
      <span
        aria-hidden
        className={cn(
          "grid size-6 shrink-0 place-items-center rounded-full text-xs font-medium",
          done ? "bg-success-soft text-success" : "bg-subtle text-muted",
        )}
      >
        {done ? <Check className="size-3.5" strokeWidth={3} /> : number}
      </span>
      <div className="flex min-w-0 flex-col gap-0.5 pt-0.5">
        <p className="text-sm font-medium">
          {title}
          <span className="sr-only">{done ? " (done)" : " (open)"}</span>
        </p>
        <p className="text-sm text-pretty text-muted">{children}</p>
      </div>
    </li>
  );
}
