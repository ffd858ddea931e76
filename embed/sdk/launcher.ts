import { attach, BUBBLE, CROSS, element, icon, shadowElement } from "./dom";
import { LAUNCHER } from "./styles";

/** The round button in the corner. The element itself is the button, so that pages can find and style it. */
export function createLauncher(label: string, onPress: () => void) {
  const { host, root } = shadowElement("lodge-launcher", LAUNCHER, {
    class: "lodge-launcher",
    role: "button",
    tabindex: "0",
    "aria-haspopup": "dialog",
    "aria-expanded": "false",
    "aria-label": label,
    translate: "no",
  });
  // Launchers of several workspaces are placed side by side.
  const others = document.querySelectorAll(".lodge-launcher").length;
  if (others > 0) host.style.setProperty("--beside", `${others * 72}px`);
  const badge = element("span", { class: "badge", "aria-hidden": "true" });
  root.append(icon(BUBBLE, "ask"), icon(CROSS, "shut"), badge);
  host.addEventListener("click", onPress);
  host.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    if (!event.repeat) onPress();
  });
  attach(host);

  return {
    host,
    expand(isOpen: boolean) {
      host.setAttribute("aria-expanded", String(isOpen));
      if (isOpen) host.removeAttribute("data-pulse");
    },
    count(unread: number) {
      badge.textContent = unread > 99 ? "99+" : unread > 0 ? String(unread) : "";
      host.setAttribute("aria-label", unread > 0 ? `${label}, ${unread} unread` : label);
    },
  };
}
