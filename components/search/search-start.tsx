"use client";

import { useState } from "react";
import { History, SlidersHorizontal } from "lucide-react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { recentSearches } from "./recent-searches";

const EXAMPLES = [
  { query: "is:waiting assignee:none", text: "Unassigned and waiting for a reply" },
  { query: "is:mine -status:resolved", text: "My unresolved tickets" },
  { query: "priority:high,urgent status:open", text: "High priority" },
  { query: "has:attachment after:7d", text: "With attachments from the last 7 days" },
];

/** Before anything is typed: recent searches and examples. */
export function SearchStart({ onChoose }: { onChoose: (query: string) => void }) {
  const { slug } = useWorkspace();
  const [recent] = useState(() => recentSearches(slug));
  return (
    <div className="min-h-0 flex-1 overflow-y-auto p-4 text-sm">
      <p className="pb-4 text-pretty text-muted">
        Search subjects, messages, notes, customers, and tags, or enter a ticket number. Use quotes for exact
        phrases and a minus sign to exclude words.
      </p>
      {recent.length > 0 && (
        <Queries
          title="Recent"
          items={recent.map((query) => ({ query, text: "" }))}
          icon={History}
          onChoose={onChoose}
        />
      )}
      <Queries title="Examples" items={EXAMPLES} icon={SlidersHorizontal} onChoose={onChoose} />
    </div>
  );
}

type QueriesProps = {
  title: string;
  items: { query: string; text: string }[];
  icon: typeof History;
  onChoose: (query: string) => void;
};

function Queries({ title, items, icon: Icon, onChoose }: QueriesProps) {
  return (
    <section aria-label={title} className="pb-4">
      <h2 className="pb-1 text-xs font-medium text-muted">{title}</h2>
      <ul>
        {items.map(({ query, text }) => (
          <li key={query}>
            <button
              type="button"
              onClick={() => onChoose(query)}
              className="-mx-2 flex min-h-8 w-[calc(100%+1rem)] items-center gap-2 rounded-md px-2 py-1 text-left hover:bg-subtle"
            >
              <Icon aria-hidden className="size-4 shrink-0 text-muted" />
              <span className="min-w-0 flex-1">
                <span className="block font-medium wrap-anywhere">{query}</span>
                {text !== "" && <span className="block text-xs text-muted">{text}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
