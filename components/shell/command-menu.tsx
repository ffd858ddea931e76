"use client";

import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { Search } from "lucide-react";
import { Dialog } from "radix-ui";
import { useWorkspace } from "@/components/lib/workspace-context";
import { cn } from "@/components/ui/cn";
import { overlayStyles } from "@/components/ui/overlay-styles";
import { useDebounced } from "@/components/ui/use-debounced";
import { useReturnFocus } from "@/components/ui/use-return-focus";
import { KeyHints } from "@/components/shortcuts/key-hints";
import { addRecentCommand } from "./recent-commands";
import { useCommands } from "./use-commands";
import type { CommandGroup, PlacedCommand } from "./use-commands";

/** The command menu: finds actions, pages and tickets by typing. */
export function CommandMenu({ onClose }: { onClose: () => void }) {
  const focus = useReturnFocus();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={overlayStyles} />
        <Dialog.Content
          {...focus}
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 flex max-h-[70dvh] w-[calc(100vw-1rem)] max-w-xl -translate-x-1/2 flex-col overflow-hidden rounded-lg border border-line bg-raised text-text shadow-pop outline-none max-sm:top-2 max-sm:max-h-[calc(100dvh-1rem)]"
        >
          <Dialog.Title className="sr-only">Command menu</Dialog.Title>
          <Commands onClose={onClose} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Commands({ onClose }: { onClose: () => void }) {
  const { slug } = useWorkspace();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState<string | null>(null);
  const { groups, isSearching } = useCommands(useDebounced(typed, 120));
  const commands = groups.flatMap((group) => group.commands);
  const places = groups.flatMap((group) => group.commands.map((command) => placeOf(group, command)));
  // By id, not index: late results must not move the selection to another entry.
  const position = Math.max(active === null ? 0 : places.indexOf(active), 0);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [position, typed]);

  function choose({ run, ...command }: PlacedCommand) {
    addRecentCommand(slug, {
      id: command.id,
      label: command.label,
      ...(command.hint === undefined ? {} : { hint: command.hint }),
      ...(command.href === undefined ? {} : { href: command.href }),
    });
    onClose();
    // After the focus has returned: an action may apply to what has it.
    setTimeout(run, 30);
  }

  function onKeyDown(event: KeyboardEvent) {
    const to = moved(event.key, position, commands.length);
    const command = commands[position];
    if (to === null && event.key !== "Enter") return;
    event.preventDefault();
    if (to !== null) setActive(places[to] ?? null);
    else if (command) choose(command);
  }

  return (
    <>
      <div className="flex items-center gap-2 border-b border-line px-4">
        <Search aria-hidden className="size-4 shrink-0 text-muted" />
        <input
          type="text"
          role="combobox"
          aria-label="Search commands, tickets, people, and pages"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={commands[position] ? `${id}-${position}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder="Type a command or search…"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(null);
          }}
          onKeyDown={onKeyDown}
          className="h-12 w-full min-w-0 bg-transparent text-lg outline-none placeholder:text-faint"
        />
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label="Command menu"
        aria-busy={isSearching}
        tabIndex={-1}
        className="min-h-0 flex-1 overflow-y-auto p-1"
      >
        <CommandGroups id={id} groups={groups} position={position} onPoint={setActive} onChoose={choose} />
      </div>
      <p
        role="status"
        className={cn("px-4 py-6 text-center text-sm text-muted", commands.length > 0 && "sr-only")}
      >
        {isSearching ? "Searching…" : commands.length === 0 ? "No results" : `${commands.length} found`}
      </p>
    </>
  );
}

type CommandGroupsProps = {
  id: string;
  groups: CommandGroup[];
  position: number;
  onPoint: (place: string) => void;
  onChoose: (command: PlacedCommand) => void;
};

function CommandGroups({ id, groups, position, onPoint, onChoose }: CommandGroupsProps) {
  return groups.map((group, index) => {
    const before = groups.slice(0, index).reduce((sum, { commands: some }) => sum + some.length, 0);
    return (
      <div key={group.name} role="group" aria-labelledby={`${id}-group-${index}`}>
        <p id={`${id}-group-${index}`} className="px-3 pt-2 pb-1 text-xs font-medium text-muted">
          {group.name}
        </p>
        {group.commands.map((command, at) => (
          <CommandOption
            key={command.id}
            id={`${id}-${before + at}`}
            command={command}
            isActive={before + at === position}
            onPoint={() => onPoint(placeOf(group, command))}
            onChoose={() => onChoose(command)}
          />
        ))}
      </div>
    );
  });
}

/** The same command can be in two groups. */
const placeOf = (group: CommandGroup, command: PlacedCommand) => `${group.name}/${command.id}`;

function moved(key: string, position: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (position + 1) % count;
  if (key === "ArrowUp") return (position - 1 + count) % count;
  return null;
}

type CommandOptionProps = {
  id: string;
  command: PlacedCommand;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
};

function CommandOption({ id, command, isActive, onPoint, onChoose }: CommandOptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      onPointerMove={isActive ? undefined : onPoint}
      onClick={onChoose}
      className={cn(
        "flex min-h-9 cursor-pointer items-center gap-3 rounded-md px-3 py-1.5 text-sm",
        isActive && "bg-selected",
      )}
    >
      <span className="min-w-0 truncate">{command.label}</span>
      {command.hint && <span className="min-w-0 flex-1 truncate text-xs text-muted">{command.hint}</span>}
      {command.keys && (
        <span aria-hidden className="ml-auto flex shrink-0 gap-1 max-sm:hidden">
          <KeyHints keys={command.keys} />
        </span>
      )}
    </div>
  );
}
