"use client";

import { DropdownMenu as RadixMenu } from "radix-ui";

export function DropdownMenuSeparator() {
  return <RadixMenu.Separator className="-mx-1 my-1 h-px bg-line" />;
}
