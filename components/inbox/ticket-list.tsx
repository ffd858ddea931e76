"use client";

import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import type { FocusEvent, PointerEvent } from "react";
import type { ListName, TicketList as LoadedList } from "@/components/list/list-cache";
import { LoadMore } from "@/components/list/load-more";
import { useSelection } from "@/components/list/selection";
import { registerList } from "@/components/list/shown-list";
import { TicketRow } from "./ticket-row";
import { useFrozenList } from "./frozen-list";
import { useScrollAnchor } from "./use-scroll-anchor";
import { useVirtualRows } from "./use-virtual-rows";
import { ArrowUp } from "lucide-react";

type TicketListProps = {
  name: ListName;
  list: LoadedList;
  /** For the whole view, where known. */
  total: number | undefined;
  current: number | null;
  more: { pending: boolean; error: Error | null; onLoad: () => void };
};

/**
 * A virtualized list of any length that stays frozen while in use. The pointer on its way to the "new" button
 * counts as in use.
 */
export function TicketList({ name, list, total, current, more }: TicketListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [isDown, setIsDown] = useState(false);
  const selected = useSelection();
  const isHeld = isDown || hovered !== null || focused !== null;
  const { shown, waiting, release } = useFrozenList(list.items, isHeld, hovered);
  const { rows, keep } = useVirtualRows(shown, scroller);
  const drawn = rows.getVirtualItems();
  useScrollAnchor({
    scroller,
    list: shown,
    places: drawn.map(({ key, start }) => ({ id: String(key), start })),
    startOf: (id) => rows.measurementsCache[shown.findIndex((ticket) => ticket.id === id)]?.start,
    anchors: [hovered, focused],
    isHeld,
  });
  useFocusedRow({ shown, scroller, keep, scrollTo: (index) => rows.scrollToIndex(index, { align: "auto" }) });

  const onFocus = (event: FocusEvent) => {
    const id = rowOf(event.target);
    keep(id);
    setFocused(event.target.matches(":focus-visible") ? id : null);
  };
  const showNew = () => {
    setHovered(null);
    release();
    scroller.current?.scrollTo({ top: 0 });
  };

  return (
    <div className="relative min-h-0 flex-1" onPointerLeave={() => setHovered(null)}>
      {waiting > 0 && <NewTicketsPill count={waiting} onShow={showNew} />}
      <div
        ref={scroller}
        onScroll={(event) => setIsDown(event.currentTarget.scrollTop > 4)}
        onPointerMove={(event) => setHovered(hoveredRow(event))}
        onFocus={onFocus}
        onBlur={() => setFocused(null)}
        className="h-full overflow-y-auto overscroll-contain [overflow-anchor:none]"
      >
        <ul aria-label="Tickets" className="relative" style={{ height: rows.getTotalSize() }}>
          {drawn.map(({ index, start, size }) => {
            const ticket = shown[index];
            return (
              ticket && (
                <TicketRow
                  key={ticket.id}
                  ticket={ticket}
                  view={name.view}
                  current={ticket.number === current}
                  selected={selected.has(ticket.number)}
                  selecting={selected.size > 0}
                  start={start}
                  size={size}
                  index={index}
                  total={total ?? (list.nextCursor === null ? shown.length : -1)}
                />
              )
            );
          })}
        </ul>
        {list.nextCursor !== null && <LoadMore {...more} />}
      </div>
    </div>
  );
}

const rowOf = (target: Element): string | null =>
  target.closest<HTMLElement>("[data-ticket-id]")?.dataset["ticketId"] ?? null;

/** Touch scrolling doesn't point at a row. */
const hoveredRow = (event: PointerEvent<HTMLElement>): string | null =>
  event.pointerType === "mouse" && event.target instanceof Element ? rowOf(event.target) : null;

type FocusedRow = {
  shown: { id: string; number: number }[];
  scroller: { current: HTMLElement | null };
  keep: (id: string) => void;
  scrollTo: (index: number) => void;
};

/** Lets shortcuts focus a row, even one that isn't rendered yet, and moves the focus on when its row goes. */
function useFocusedRow({ shown, scroller, keep, scrollTo }: FocusedRow): void {
  const wanted = useRef<number | null>(null);
  const last = useRef<{ number: number; index: number } | null>(null);
  const element = (number: number) =>
    scroller.current?.querySelector<HTMLElement>(`[data-ticket-row="${number}"]`);

  const numbers = useEffectEvent(() => shown.map(({ number }) => number));
  const focus = useEffectEvent((number: number) => {
    const index = shown.findIndex((ticket) => ticket.number === number);
    const ticket = shown[index];
    if (!ticket) return;
    keep(ticket.id);
    scrollTo(index);
    // A row that is already rendered may need no new render.
    wanted.current = element(number) ? null : number;
    element(number)?.focus({ preventScroll: true });
  });
  useEffect(() => registerList({ numbers: () => numbers(), focus: (number) => focus(number) }), []);

  useLayoutEffect(() => {
    const gone = last.current;
    const hasLeft = gone !== null && !shown.some(({ number }) => number === gone.number);
    if (hasLeft && wanted.current === null && document.activeElement === document.body) {
      const next = shown[Math.min(gone.index, shown.length - 1)];
      if (next) wanted.current = next.number;
    }
    if (wanted.current !== null) {
      element(wanted.current)?.focus({ preventScroll: true });
      if (element(wanted.current)) wanted.current = null;
    }
    const active = document.activeElement?.closest<HTMLElement>("[data-ticket-row]");
    const number = active ? Number(active.dataset["ticketRow"]) : null;
    const index = number === null ? -1 : shown.findIndex((ticket) => ticket.number === number);
    last.current = number === null || index < 0 ? null : { number, index };
  });
}

/** Says that new tickets wait above, without moving the list. */
function NewTicketsPill({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    <div role="status" className="pointer-events-none absolute inset-x-0 top-2 z-10 flex justify-center">
      <button
        type="button"
        onClick={onShow}
        className="pointer-events-auto flex h-7 animate-fade-in items-center gap-1.5 rounded-full bg-accent px-3 text-xs font-medium text-accent-ink shadow-pop hover:bg-accent-hover"
      >
        <ArrowUp aria-hidden className="size-3.5" />
        {count} new
      </button>
    </div>
  );
}
