import type { TicketThreadDto } from "@/lib/timeline/schemas";
import { Fact } from "./fact";

/** What the host said about the person, under its signature. */
export function CustomerAttributes({
  attributes,
}: {
  attributes: TicketThreadDto["requester"]["attributes"];
}) {
  const facts = Object.entries(attributes);
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="attributes" className="flex flex-col gap-2">
      <h4 id="attributes" className="text-xs font-medium text-muted">
        From your product, signed
      </h4>
      <dl className="flex flex-col gap-2">
        {facts.map(([name, value]) => (
          <Fact key={name} name={name}>
            <span className="wrap-anywhere">{String(value)}</span>
          </Fact>
        ))}
      </dl>
    </section>
  );
}
