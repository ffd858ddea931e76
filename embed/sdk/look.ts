import type { Look, OwnLook, Position, Theme } from "./types";

/** The custom property of each theme value. */
const PROPERTIES: Readonly<Record<keyof Look, string>> = {
  accent: "--lodge-accent",
  hover: "--lodge-hover",
  onAccent: "--lodge-on-accent",
  text: "--lodge-text",
  muted: "--lodge-muted",
  background: "--lodge-background",
  surface: "--lodge-surface",
  border: "--lodge-border",
  badge: "--lodge-badge",
  shadow: "--lodge-shadow",
};

/** Sets colors on our element through its style object, which strict policies allow. */
export function applyLook(host: HTMLElement, look: Look = {}): void {
  for (const [part, property] of Object.entries(PROPERTIES)) {
    const value = look[part as keyof Look];
    if (value) host.style.setProperty(property, value);
  }
}

/** The workspace's colors, which the page's options and style sheet override. */
export function applyOwnLook(host: HTMLElement, look: OwnLook | null): void {
  host.removeAttribute("data-waiting");
  host.style.setProperty("--own-accent", look?.accent ?? null);
  host.style.setProperty("--own-on-accent", look?.onAccent ?? null);
}

export const applyTheme = (host: HTMLElement, theme: Theme = "auto") =>
  host.setAttribute("data-theme", theme);
export const applyPosition = (host: HTMLElement, position: Position = "bottom-right") =>
  host.setAttribute("data-position", position);
