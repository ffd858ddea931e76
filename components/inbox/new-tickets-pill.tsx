import { ArrowUp } from "lucide-react";

/** Says that there is news above, without moving anything. */
export function NewTicketsPill({ count, onShow }: { count: number; onShow: () => void }) {
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
