"use client";

import type { ComponentProps, MouseEvent } from "react";
import { useGoTo } from "./use-inbox-route";

type InboxLinkProps = Omit<ComponentProps<"a">, "href"> & { href: string };

/** A link within the inbox: a normal link for new tabs and copying, instant on click. */
export function InboxLink({ href, onClick, ...rest }: InboxLinkProps) {
  const goTo = useGoTo();

  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(href);
  }

  return <a {...rest} href={href} onClick={follow} />;
}
