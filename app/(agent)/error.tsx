"use client";

import { PageError } from "@/components/shell/page-error";
import type { PageErrorProps } from "@/components/shell/page-error";

export default function ErrorPage(props: PageErrorProps) {
  return <PageError {...props} text="This page couldn’t be loaded. Your draft is saved." />;
}
