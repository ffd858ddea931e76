import { attach, CROSS, element, icon, shadowElement } from "./dom";
import { createLauncher } from "./launcher";
import { applyLook, applyOwnLook, applyPosition, applyTheme } from "./look";
import { explained, waiting } from "./notice";
import { PANEL } from "./styles";
import type { Options } from "./types";
import type { View } from "./view";

type Wishes = { toggle: () => void; close: () => void };

/** A launcher and its panel. Not modal: the page stays usable. */
export function createPanelView(options: Options, label: string, wishes: Wishes): View {
  const launcher = createLauncher(label, wishes.toggle);
  const { host, body } = buildPanel(options, label, wishes.close);
  let notice: HTMLElement | null = null;
  let opener: Element | null = null;
  const show = (next: HTMLElement | null) => {
    notice?.remove();
    notice = next;
    if (next) body.append(next);
  };
  const hosts = [launcher.host, host];
  applyOptions(launcher.host, hosts, options);

  return {
    place: (frame) => body.append(frame),
    wait: () => show(waiting(label)),
    settle: () => show(null),
    explain: (error, onRetry) => show(explained(error, onRetry)),
    clear: () => show(null),
    count: launcher.count,
    tint: (look) => hosts.forEach((one) => applyOwnLook(one, look)),
    setOpen(isOpen) {
      const active = document.activeElement;
      host.hidden = !isOpen;
      launcher.expand(isOpen);
      // Move the focus into the panel, and back when it closes.
      if (isOpen) opener = active;
      if (isOpen) host.focus({ preventScroll: true });
      else if (active === host) restoreFocus(opener, launcher.host);
    },
    hasFocus: () => document.activeElement === host,
    setVisible(visible) {
      launcher.host.hidden = !visible;
    },
    isVisible: () => !launcher.host.hidden,
    setTheme: (theme) => hosts.forEach((one) => applyTheme(one, theme)),
    setPosition: (position) => hosts.forEach((one) => applyPosition(one, position)),
    remove: () => hosts.forEach((one) => one.remove()),
  };
}

function restoreFocus(opener: Element | null, launcher: HTMLElement): void {
  const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
  (isThere ? opener : launcher).focus({ preventScroll: true });
}

function applyOptions(launcher: HTMLElement, hosts: HTMLElement[], options: Options): void {
  for (const one of hosts) {
    applyLook(one, options.look);
    applyTheme(one, options.theme);
    applyPosition(one, options.position);
  }
  launcher.hidden = options.launcher === false;
  // Wait briefly for the workspace's color, if it is being fetched.
  const isAsked = Boolean(options.email || options.hash || options.jwt) && !options.look?.accent;
  launcher.toggleAttribute("data-waiting", isAsked);
  launcher.toggleAttribute("data-pulse", options.pulse === true);
}

function buildPanel({ logo }: Options, label: string, onClose: () => void) {
  const { host, root } = shadowElement("lodge-panel", PANEL, {
    class: "lodge-panel",
    role: "dialog",
    tabindex: "-1",
    "aria-label": label,
    hidden: "",
  });
  const close = element("button", { type: "button", "aria-label": "Close", title: "Close" }, icon(CROSS));
  close.addEventListener("click", onClose);
  const bar = element("div", { class: "bar" }, element("b", {}, label), close);
  if (logo) bar.prepend(element("img", { src: logo, alt: "" }));
  const body = element("div", { class: "body" });
  root.append(bar, body);
  // The portal reports Escape inside the frame.
  host.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  });
  attach(host);
  return { host, body };
}
