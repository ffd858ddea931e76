import { element } from "./dom";
import type { LodgeError } from "./types";

/** Shown while the portal is fetched. */
export const waiting = (label: string): HTMLElement =>
  element(
    "div",
    { class: "notice", role: "status", "aria-label": `Loading ${label}` },
    element("div", { class: "spinner" }),
  );

/** Says why there is no portal, in words and with the code that its documentation explains. */
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
