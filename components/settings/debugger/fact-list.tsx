import type { Fact } from "@/lib/identity/diagnosis/schemas";

/** Lengths and formats of what was sent. */
export function FactList({ facts }: { facts: Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="flex flex-col gap-1 border-t border-line px-4 py-3 text-xs">
      {facts.map(({ name, value }) => (
        <div key={name} className="flex flex-wrap gap-x-2">
          <dt className="w-20 shrink-0 text-muted">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
