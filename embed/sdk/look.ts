import type { Look, OwnLook, Position, Theme } from "./types";

/** The custom property of each part of a look. */
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

/** Sets colours on an element of ours, by way of its style object: strict policies refuse the attribute only. */
export function applyLook(host: HTMLElement, look: Look = {}): void {
  for (const [part, property] of Object.entries(PROPERTIES)) {
    const value = look[part as keyof Look];
    if (value) host.style.setProperty(property, value);
  }
}

/** The workspace's colours: what the page says, here or in its own style sheet, goes before them. */
export function applyOwnLook(host: HTMLElement, look: OwnLook | null): void {
  host.removeAttribute("data-waiting");
  host.style.setProperty("--own-accent", look?.accent ?? null);
  host.style.setProperty("--own-on-accent", look?.onAccent ?? null);
}

export const applyTheme = (host: HTMLElement, theme: Theme = "auto") =>
  host.setAttribute("data-theme", theme);
export const applyPosition = (host: HTMLElement, position: Position = "bottom-right") =>
  host.setAttribute("data-position", position);
