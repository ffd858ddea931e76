"use client";

import dynamic from "next/dynamic";

/** The bell loads after the page. */
export const LazyBell = dynamic(() => import("./bell").then((module) => module.Bell), {
  ssr: false,
  loading: () => <span className="block h-8 max-lg:h-10" />,
});

/** Loads after the page, which doesn't need it. */
export const LazyNotifier = dynamic(
  () => import("@/components/notifications/notifier").then((module) => module.Notifier),
  { ssr: false },
);
