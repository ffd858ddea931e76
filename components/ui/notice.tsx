import type { ReactNode } from "react";
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import { cn } from "./cn";

const LOOKS = {
  info: { Icon: Info, box: "border-line bg-subtle", icon: "text-muted" },
  warning: { Icon: TriangleAlert, box: "border-warning/30 bg-warning-soft", icon: "text-warning" },
  danger: { Icon: CircleAlert, box: "border-danger/30 bg-danger-soft", icon: "text-danger" },
} as const;

type NoticeProps = {
  tone?: keyof typeof LOOKS;
  title?: string;
  /** Announced when it appears. */
  live?: boolean;
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
};

/** A message within the page. */
export function Notice({ tone = "info", title, live = false, action, className, children }: NoticeProps) {
  const { Icon, box, icon } = LOOKS[tone];
  return (
    <div
      role={live ? "alert" : undefined}
      className={cn("flex items-start gap-2.5 rounded-md border p-3 text-sm text-text", box, className)}
    >
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", icon)} />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="text-pretty">{children}</div>}
      </div>
      {action}
    </div>
  );
}
