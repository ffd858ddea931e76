import { createEvents } from "../sdk/events";
import { createRemote } from "../sdk/remote";
import type { Remote } from "../sdk/remote";
import { readScriptTag } from "../sdk/source";
import type { Identity } from "../sdk/types";

/** The host's iframe without `src`, which may appear and disappear at any time. */
const FRAME = "iframe#unthread_help_center";

type User = { name?: string; email?: string; verificationHash?: string };
type HelpCenter = (command: string, options?: { user?: User }) => void;
type UnthreadPage = { $unthread?: { helpCenter?: HelpCenter; q?: ArrayLike<unknown>[] } };

/** `window.$unthread.helpCenter("init", { user })` and `("stop")` on Lodge. */
function start(page: UnthreadPage): void {
  const { element, query, ...source } = readScriptTag("/compat/unthread.js", "unthread");
  const workspaceId = query.get("workspace") ?? element?.dataset["workspace"] ?? "";
  const events = createEvents();
  const queued = page.$unthread?.q ?? [];
  let remote: Remote | null = null;

  function init({ user = {} }: { user?: User } = {}) {
    const identity: Identity = { email: user.email, name: user.name, hash: user.verificationHash };
    if (remote) remote.run((widget) => widget.identify(identity));
    else remote = createRemote({ workspaceId, target: FRAME, ...identity }, source, events);
  }

  const helpCenter: HelpCenter = (command, options) => {
    if (command === "init") init(options);
    else if (command === "stop") remote?.run((widget) => void widget.logout());
    else
      events.emit("error", { code: "unknown_command", message: `Unknown helpCenter command "${command}".` });
  };
  page.$unthread = { ...page.$unthread, helpCenter };
  for (const command of Array.from(queued)) helpCenter(...(Array.from(command) as Parameters<HelpCenter>));
}

start(window as unknown as UnthreadPage);
