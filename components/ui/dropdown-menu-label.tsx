"use client";

import type { ReactNode } from "react";
import { DropdownMenu as RadixMenu } from "radix-ui";

export function DropdownMenuLabel({ children }: { children: ReactNode }) {
  return <RadixMenu.Label className="px-2 pt-1.5 pb-1 text-xs text-muted">{children}</RadixMenu.Label>;
}
