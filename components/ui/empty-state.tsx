import type { ReactNode } from "react";
import { cn } from "./cn";

type EmptyStateProps = {
  icon?: ReactNode;
  title: string;
  /** What to do next. */
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
};

export function EmptyState({ icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cn("flex flex-col items-center gap-2 px-6 py-10 text-center", className)}>
      {icon && (
        <span aria-hidden className="text-muted [&_svg]:size-6">
          {icon}
        </span>
      )}
      <p className="text-sm font-medium text-text">{title}</p>
      {children && <div className="max-w-sm text-sm text-pretty text-muted">{children}</div>}
      {action && <div className="pt-2">{action}</div>}
    </div>
  );
}
