import { shadowElement } from "./dom";
import { applyLook, applyOwnLook, applyTheme } from "./look";
import { explained, waiting } from "./notice";
import { INLINE } from "./styles";
import type { Options } from "./types";
import type { View } from "./view";

/** The height where the target has none of its own: the published frame's. */
const HEIGHT = "600px";

/** The whole portal in an element of the host's, in all the space that it has. */
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

/** The host's own frame, which its script has left without an address (Unthread). */
export function createFrameView(given: HTMLIFrameElement): View {
  const nothing = () => undefined;
  return {
    place: nothing,
    wait: nothing,
    settle: nothing,
    // There is no room for an element of ours, so the words go into the frame itself.
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
