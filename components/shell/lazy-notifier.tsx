"use client";

import dynamic from "next/dynamic";

/** Comes after the page: nothing of it is needed to show one. */
export const LazyNotifier = dynamic(
  () => import("@/components/notifications/notifier").then((module) => module.Notifier),
  { ssr: false },
);
