import { createEvents } from "../sdk/events";
import { createRemote } from "../sdk/remote";
import type { Remote } from "../sdk/remote";
import { readScriptTag } from "../sdk/source";
import type { Widget } from "../sdk/types";
import { hexHash } from "./hex-hash";

type Tinydub = Record<"start" | "open" | "close" | "stop", () => void>;

/** A script element with `data-tinydub-*` on Lodge. Without an autostart the page starts it: `tinydub.start()`. */
function start(page: { tinydub?: Tinydub }): void {
  const { element, ...source } = readScriptTag("/compat/tinydub.js", "tinydub");
  const value = (name: string) => element?.getAttribute(`data-tinydub-${name}`) ?? "";
  const events = createEvents();
  let remote: Remote | null = null;

  function begin(): Remote {
    const options = {
      workspaceId: value("widget"),
      email: value("email"),
      hash: hexHash(value("hash")),
      name: value("name"),
    };
    return (remote ??= createRemote(options, source, events));
  }
  const run = (what: (widget: Widget) => void) => begin().run(what);

  page.tinydub = {
    start: () => void begin(),
    open: () => run((widget) => widget.open()),
    close: () => run((widget) => widget.close()),
    stop: () => {
      remote?.run((widget) => widget.destroy());
      remote = null;
    },
  };
  if (value("autostart") === "true") begin();
}

start(window as unknown as { tinydub?: Tinydub });
