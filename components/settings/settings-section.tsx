import { useId } from "react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type SettingsSectionProps = {
  title: string;
  description?: ReactNode;
  /** Buttons next to the title. */
  actions?: ReactNode;
  /** Without padding, for lists that reach the edges. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
};

/** A card of a settings page. */
export function SettingsSection({
  title,
  description,
  actions,
  flush = false,
  className,
  children,
}: SettingsSectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={cn("min-w-0 rounded-lg border border-line bg-surface", className)}
    >
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-3">
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-0.5">
          <h2 id={id} className="text-base font-semibold">
            {title}
          </h2>
          {description && <div className="text-sm text-pretty text-muted">{description}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
      <div className={flush ? "" : "flex flex-col gap-4 p-4"}>{children}</div>
    </section>
  );
}
