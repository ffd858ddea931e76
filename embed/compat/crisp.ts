import { createEvents } from "../sdk/events";
import { createRemote } from "../sdk/remote";
import { readScriptTag } from "../sdk/source";
import { createCrispState } from "./crisp-state";
import type { Arguments } from "./crisp-state";

/** `window.$crisp`: an array until this script runs. */
type Crisp = unknown[] & {
  get?: (name: string) => unknown;
  is?: (name: string) => boolean;
  help?: () => string;
};

type CrispPage = {
  $crisp?: Crisp;
  CRISP_WEBSITE_ID?: string;
  CRISP_READY_TRIGGER?: () => void;
  CRISP_RUNTIME_CONFIG?: { locale?: string };
};

/**
 * `window.$crisp` on Lodge: the same commands, queued or direct.
 * A malformed signature throws from `push`, as with Crisp; queued ones throw after the queue is processed.
 */
function start(page: CrispPage): void {
  const { query, ...source } = readScriptTag("/compat/crisp.js", "crisp");
  const events = createEvents();
  const crisp: Crisp = Array.isArray(page.$crisp) ? page.$crisp : [];
  const state = createCrispState(events, (identity) => {
    const workspaceId = page.CRISP_WEBSITE_ID ?? query.get("workspace") ?? "";
    const locale = page.CRISP_RUNTIME_CONFIG?.locale;
    return createRemote({ workspaceId, locale, ...identity }, source, events);
  });

  const queued = crisp.splice(0);
  const push = (...commands: unknown[]): number => {
    for (const command of commands) if (Array.isArray(command)) state.run(command as Arguments);
    return 0;
  };
  Object.assign(crisp, {
    push,
    get: state.get,
    is: state.is,
    help: () => "See the Crisp page in Lodge’s docs.",
  });
  page.$crisp = crisp;

  const problems: unknown[] = [];
  for (const command of queued) {
    try {
      push(command);
    } catch (error) {
      problems.push(error);
    }
  }
  state.begin();
  if (typeof page.CRISP_READY_TRIGGER === "function") events.on("ready", page.CRISP_READY_TRIGGER);
  if (problems.length > 0) throw problems[0];
}

start(window as unknown as CrispPage);
