import { element } from "./dom";
import type { LodgeError } from "./types";

/** Shown while the portal loads. */
export const waiting = (label: string): HTMLElement =>
  element(
    "div",
    { class: "notice", role: "status", "aria-label": `Loading ${label}` },
    element("div", { class: "spinner" }),
  );

/** Explains why the portal isn't shown, with the documented code. */
export function explained({ code, message }: LodgeError, onRetry: () => void): HTMLElement {
  const retry = element("button", { type: "button" }, "Try again");
  retry.addEventListener("click", onRetry);
  return element(
    "div",
    { class: "notice lodge-error", role: "alert", "data-code": code },
    element("p", {}, message),
    element("small", {}, code),
    retry,
  );
}
