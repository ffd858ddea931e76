import "server-only";
import type { RefusalCode } from "@/lib/identity/refusals";
import { embedWay } from "./embed-way";
import type { Fact, FailureDto, NamedCause } from "./schemas";

type Row = {
  id: string;
  code: string;
  origin: string | null;
  way: string;
  email: string | null;
  evidence: unknown;
  createdAt: Date;
};

/** A row of the log as it goes over the wire; only recordFailure writes them, so their form is known. */
export function toFailureDto({ evidence, createdAt, code, way, ...row }: Row): FailureDto {
  const { causes, facts } = evidence as { causes: NamedCause[]; facts: Fact[] };
  return {
    ...row,
    code: code as RefusalCode,
    way: embedWay({ said: way }),
    createdAt: createdAt.toISOString(),
    causes,
    facts,
  };
}
