import type { ReactNode } from "react";

/** Layout of a settings page: title, introduction, sections. */
export function SettingsPage({
  title,
  intro,
  wide = false,
  children,
}: {
  title: string;
  intro: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      className={`mx-auto flex w-full flex-col gap-6 px-4 py-6 sm:px-8 ${wide ? "max-w-7xl" : "max-w-3xl"}`}
    >
      <header className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">{title}</h1>
        <p className="text-base text-pretty text-muted">{intro}</p>
      </header>
      {children}
    </div>
  );
}
