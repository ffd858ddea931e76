"use client";

import dynamic from "next/dynamic";

/** The bell comes after the page, with the menu of the person. */
export const LazyBell = dynamic(() => import("./bell").then((module) => module.Bell), {
  ssr: false,
  loading: () => <span className="block h-8 max-lg:h-10" />,
});

/** Comes after the page: nothing of it is needed to show one. */
export const LazyNotifier = dynamic(
  () => import("@/components/notifications/notifier").then((module) => module.Notifier),
  { ssr: false },
);
