import "server-only";
import type { RefusalCode } from "@/lib/identity/refusals";
import { embedTypeOf } from "./embed-type";
import type { Fact, FailureDto, NamedCause } from "./schemas";

type Row = {
  id: string;
  code: string;
  origin: string | null;
  embedType: string;
  email: string | null;
  evidence: unknown;
  createdAt: Date;
};

/** A refusal as sent to clients; recordFailure guarantees its format. */
export function toFailureDto({ evidence, createdAt, code, embedType, ...row }: Row): FailureDto {
  const { causes, facts } = evidence as { causes: NamedCause[]; facts: Fact[] };
  return {
    ...row,
    code: code as RefusalCode,
    embedType: embedTypeOf({ said: embedType }),
    createdAt: createdAt.toISOString(),
    causes,
    facts,
  };
}
