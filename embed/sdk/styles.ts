/** Same values as the portal's (components/portal/portal.css). Pages set `--lodge-accent` and others on :root. */
const TOKENS = `
:host {
  --accent: var(--lodge-accent, var(--tp-primary-color, var(--own-accent, #2458d3)));
  --hover: var(--lodge-hover, var(--tp-primary-hover, color-mix(in oklab, var(--accent) 86%, #000)));
  --on-accent: var(--lodge-on-accent, var(--own-on-accent, #fff));
  --background: var(--lodge-background, var(--tp-background, light-dark(#fff, #131417)));
  --surface: var(--lodge-surface, var(--tp-background-secondary, light-dark(#f6f7f9, #1b1d21)));
  --text: var(--lodge-text, var(--tp-text-primary, light-dark(#16181d, #eceef1)));
  --muted: var(--lodge-muted, var(--tp-text-secondary, light-dark(#5c6470, #a0a7b3)));
  --border: var(--lodge-border, var(--tp-border, light-dark(#e3e6ea, #2d3036)));
  --shadow: var(--lodge-shadow, 0 8px 32px rgb(0 0 0 / 22%));
  color-scheme: light dark;
  font: 14px/20px var(--lodge-font, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif);
  -webkit-text-size-adjust: 100%;
}
@supports (color: oklch(from red l c h)) {
  :host { --on-accent: var(--lodge-on-accent, oklch(from var(--accent) clamp(0, (0.6 - l) * 999, 1) 0 0)); }
}
:host([data-theme="light"]) { color-scheme: light; }
:host([data-theme="dark"]) { color-scheme: dark; }
:host([hidden]) { display: none !important; }
* { box-sizing: border-box; }
`;

export const LAUNCHER = `${TOKENS}
:host {
  --beside: 0px;
  position: fixed; inset: auto calc(20px + var(--beside)) 20px auto; z-index: 2147483000; display: block; width: 56px; height: 56px;
  border-radius: 50%; color: var(--on-accent); background: var(--accent); box-shadow: var(--shadow);
  cursor: pointer; user-select: none; -webkit-tap-highlight-color: transparent; transition: background-color 120ms;
}
:host([data-position="bottom-left"]) { inset: auto auto 20px calc(20px + var(--beside)); }
:host(:hover) { background: var(--hover); }
:host(:focus-visible) { outline: 3px solid color-mix(in oklab, var(--accent) 70%, var(--text)); outline-offset: 3px; }
svg { position: absolute; inset: 16px; width: 24px; height: 24px; }
:host([aria-expanded="true"]) .ask, :host(:not([aria-expanded="true"])) .shut { display: none; }
.badge {
  position: absolute; inset: -4px -4px auto auto; min-width: 22px; height: 22px; padding: 0 6px; border-radius: 11px;
  border: 2px solid var(--background); font-size: 12px; font-weight: 650; line-height: 18px; text-align: center;
  color: #fff; background: var(--lodge-badge, #c5221f);
}
.badge:empty { display: none; }
:host([data-pulse])::before {
  content: ""; position: absolute; inset: 0; border-radius: 50%; background: var(--accent); opacity: 0.5; z-index: -1;
  animation: pulse 2.4s ease-out infinite;
}
:host([data-waiting]) { animation: appear 120ms 600ms both; }
@keyframes appear { from { opacity: 0; } }
@keyframes pulse { to { transform: scale(1.5); opacity: 0; } }
@media (max-width: 480px) {
  :host { inset: auto calc(16px + var(--beside)) max(16px, env(safe-area-inset-bottom)) auto; }
  :host([data-position="bottom-left"]) {
    inset: auto auto max(16px, env(safe-area-inset-bottom)) calc(16px + var(--beside));
  }
}
@media (prefers-reduced-motion: reduce) { :host, :host::before { transition: none; animation: none !important; } }
@media print { :host { display: none; } }
@media (forced-colors: active) { :host { border: 2px solid ButtonText; } }
`;

/** Shown in place of the frame while it loads or after it failed. */
const NOTICE = `
.notice { display: grid; place-content: center; justify-items: center; gap: 12px; padding: 24px; text-align: center; }
.notice p { margin: 0; max-width: 44ch; overflow-wrap: anywhere; }
.notice small { color: var(--muted); }
.notice button {
  padding: 7px 14px; border: 1px solid var(--border); border-radius: 8px; font: inherit; cursor: pointer;
  color: var(--text); background: var(--surface);
}
.spinner {
  width: 22px; height: 22px; border: 2px solid var(--border); border-top-color: var(--accent); border-radius: 50%;
  animation: turn 0.9s linear infinite;
}
@keyframes turn { to { transform: rotate(1turn); } }
:focus-visible { outline: 2px solid color-mix(in oklab, var(--accent) 80%, var(--text)); outline-offset: 1px; }
@media (prefers-reduced-motion: reduce) { .spinner { animation: none; } }
`;

export const PANEL = `${TOKENS}${NOTICE}
:host {
  position: fixed; inset: auto 20px 92px auto; z-index: 2147483001; display: flex; flex-direction: column;
  width: min(420px, calc(100vw - 40px)); height: min(680px, calc(100dvh - 112px)); overflow: hidden;
  border: 1px solid var(--border); border-radius: 14px; color: var(--text); background: var(--background);
  box-shadow: var(--shadow); animation: rise 160ms ease-out;
}
:host([data-position="bottom-left"]) { inset: auto auto 92px 20px; }
@keyframes rise { from { opacity: 0; transform: translateY(12px); } }
.bar {
  display: flex; align-items: center; gap: 10px; flex: none; height: 44px; padding: 0 8px 0 14px;
  border-bottom: 1px solid var(--border); background: var(--surface);
}
.bar img { width: 24px; height: 24px; border-radius: 6px; object-fit: cover; }
.bar b { flex: 1; min-width: 0; overflow: hidden; font-weight: 600; text-overflow: ellipsis; white-space: nowrap; }
.bar button {
  display: grid; place-items: center; width: 32px; height: 32px; padding: 0; border: 0; border-radius: 8px;
  color: var(--muted); background: none; cursor: pointer;
}
.bar button:hover { color: var(--text); background: color-mix(in oklab, var(--text) 8%, transparent); }
.bar svg { width: 20px; height: 20px; }
.body { position: relative; flex: 1; min-height: 0; overscroll-behavior: contain; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; }
.notice { position: relative; z-index: 1; height: 100%; background: var(--background); }
@media (max-width: 480px) {
  :host, :host([data-position="bottom-left"]) { inset: 0; width: auto; height: auto; border: 0; border-radius: 0; }
}
@media (prefers-reduced-motion: reduce) { :host { animation: none; } }
@media print { :host { display: none; } }
`;

export const INLINE = `${TOKENS}${NOTICE}
:host { display: block; height: 100%; min-height: 160px; color: var(--text); }
.notice { height: 100%; }
`;
