"use client";

import { useEffect, useState } from "react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { searchQueryOf, searchView, ticketPath, viewPath } from "@/components/lib/inbox-route";
import { ListActions } from "@/components/bulk/list-actions";
import { FilterChips } from "./filter-chips";
import { addRecentSearch } from "./recent-searches";
import { SearchField } from "./search-field";
import { SearchResults } from "./search-results";
import { SaveSearch } from "./save-search";
import { SearchStart } from "./search-start";

type SearchPaneProps = { view: string; current: number | null };

/** Long enough to type a word, short enough to feel immediate. */
const PAUSE = 200;

/** The search pane: the field and the results. The query is in the URL. */
export function SearchPane({ view, current }: SearchPaneProps) {
  const { slug } = useWorkspace();
  const query = searchQueryOf(view) ?? "";
  const [text, setText] = useState(query);
  const [seen, setSeen] = useState(query);
  const [written, setWritten] = useState(query);
  // The typed query comes back through the URL later and changes nothing. Anything else was chosen elsewhere:
  // Back,
  // the command menu.
  if (query !== seen) {
    setSeen(query);
    if (query !== written) {
      setWritten(query);
      setText(query);
    }
  }

  useEffect(() => {
    const next = text.trim();
    if (next === query) return;
    const timer = setTimeout(() => {
      setWritten(next);
      const address = searchView(next);
      window.history.replaceState(
        null,
        "",
        current === null ? viewPath(slug, address) : ticketPath(slug, current, address),
      );
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, query, slug, current]);

  return (
    <section aria-labelledby="list-title" className="flex h-full min-h-0 flex-col">
      <h1 id="list-title" className="sr-only">
        Search
      </h1>
      <header className="flex shrink-0 flex-col gap-2 border-b border-line p-2">
        <SearchField
          text={text}
          onChange={setText}
          autoFocus={current === null}
          onLeave={() => {
            addRecentSearch(slug, text);
            focusFirstHit();
          }}
        />
        <FilterChips text={text} onChange={setText} />
        {query !== "" && <SaveSearch query={query} />}
      </header>
      {query === "" ? (
        <SearchStart onChoose={setText} />
      ) : (
        <SearchResults query={query} view={view} current={current} />
      )}
      <ListActions key={query} current={current} />
    </section>
  );
}

const focusFirstHit = () => document.querySelector<HTMLElement>("[data-ticket-row]")?.focus();
