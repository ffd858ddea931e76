import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";
import { Fact } from "./fact";

type CustomerAttributesProps = {
  id: string;
  title: string;
  hint?: string;
  attributes: TicketThreadDto["requester"]["attributes"];
};

/** A customer's attributes, and how reliable they are. */
export function CustomerAttributes({ id, title, hint, attributes }: CustomerAttributesProps) {
  const facts = Object.entries(attributes);
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h4 id={id} className="text-xs font-medium text-muted">
        {title}
      </h4>
      {hint && <p className="text-xs text-pretty text-muted">{hint}</p>}
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
