import { shadowElement } from "./dom";
import { applyLook, applyOwnLook, applyTheme } from "./look";
import { explained, waiting } from "./notice";
import { INLINE } from "./styles";
import type { Options } from "./types";
import type { View } from "./view";

/** Default height if the target has none: that of the published iframe. */
const HEIGHT = "600px";

/** The whole portal, filling an element of the host page. */
export function createInlineView(options: Options, label: string, target: Element): View {
  const { host, root } = shadowElement("lodge-notice", INLINE, { hidden: "" });
  applyLook(host, options.look);
  applyTheme(host, options.theme);
  target.append(host);
  let frame: HTMLIFrameElement | null = null;
  const show = (notice: HTMLElement | null) => {
    root.replaceChildren(...(notice ? [notice] : []));
    host.hidden = !notice;
    if (frame) frame.style.display = notice ? "none" : "block";
  };

  return {
    place(next) {
      frame = next;
      const { style } = next;
      Object.assign(style, { display: "none", width: "100%", height: "100%", border: "0" });
      if (target.clientHeight < 200) style.height = HEIGHT;
      target.append(next);
    },
    wait: () => show(waiting(label)),
    settle: () => show(null),
    explain: (error, onRetry) => show(explained(error, onRetry)),
    clear: () => show(null),
    count: () => undefined,
    tint: (look) => applyOwnLook(host, look),
    setOpen(isOpen) {
      if (isOpen) target.scrollIntoView({ block: "nearest" });
    },
    hasFocus: () => false,
    setVisible(visible) {
      target.toggleAttribute("hidden", !visible);
    },
    isVisible: () => !target.hasAttribute("hidden"),
    setTheme: (theme) => applyTheme(host, theme),
    setPosition: () => undefined,
    remove: () => host.remove(),
  };
}

/** The host's own iframe without `src` (Unthread). */
export function createFrameView(given: HTMLIFrameElement): View {
  const nothing = () => undefined;
  return {
    place: nothing,
    wait: nothing,
    settle: nothing,
    // There's no place for our element, so show the message in the iframe.
    explain({ code, message }) {
      given.srcdoc = `<!doctype html><meta charset="utf-8"><p class="lodge-error" data-code="${escape(code)}">${escape(message)}</p>`;
    },
    clear: nothing,
    count: nothing,
    tint: nothing,
    setOpen: nothing,
    hasFocus: () => false,
    setVisible: (visible) => given.toggleAttribute("hidden", !visible),
    isVisible: () => !given.hasAttribute("hidden"),
    setTheme: nothing,
    setPosition: nothing,
    remove: nothing,
  };
}

const escape = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
