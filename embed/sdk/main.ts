import { createCommands } from "./commands";
import type { Given } from "./commands";
import { createEvents } from "./events";
import { createRemote } from "./remote";
import { readScriptTag } from "./source";
import type { Position, Theme } from "./types";

/** `window.lodge`: a queue until this script runs, then a function. */
type Lodge = ((...command: unknown[]) => void) & {
  q?: ArrayLike<unknown>[];
  version?: string;
  /** For further Lodge script elements on the same page. */
  describe?: ReturnType<typeof createCommands>["describe"];
};

declare const LODGE_VERSION: string;

const page = window as unknown as { lodge?: Lodge };

function install(): Lodge {
  const queue = page.lodge?.q ?? [];
  const events = createEvents();
  const commands = createCommands(events, (options, source) => createRemote(options, source, events));
  const run = ([name, ...given]: unknown[]) => {
    try {
      commands.run(String(name), ...given);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      events.emit("error", { code: "command_failed", message: `${String(name)}: ${message}` });
    }
  };
  const lodge: Lodge = (...command) => run(command);
  lodge.version = LODGE_VERSION;
  lodge.describe = commands.describe;
  page.lodge = lodge;
  // Run the queue in order, after the element's attributes, which set the workspace.
  queueMicrotask(() => Array.from(queue).forEach((command) => run(Array.from(command))));
  return lodge;
}

/** @returns the element's attributes; empty ones are ignored */
function readAttributes(element: HTMLScriptElement | null): Given {
  const value = (name: string) => element?.getAttribute(`data-lodge-${name}`) || undefined;
  return {
    workspaceId: value("workspace"),
    email: value("email"),
    hash: value("hash"),
    name: value("name"),
    jwt: value("jwt"),
    locale: value("locale"),
    theme: value("theme") as Theme | undefined,
    position: value("position") as Position | undefined,
    category: value("category"),
    target: value("target"),
  };
}

const { element, ...tag } = readScriptTag("/embed.js", "sdk");
const lodge = page.lodge?.version ? page.lodge : install();
const attributes = readAttributes(element);
const isAsked = Boolean(attributes.workspaceId) && element?.getAttribute("data-lodge-autostart") !== "false";
lodge.describe?.(attributes, { base: tag.base, via: tag.via }, isAsked);
