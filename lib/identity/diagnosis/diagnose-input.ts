import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { takeLimit } from "@/lib/platform/limits/take-limit";
import { diagnoseSent } from "./diagnose-sent";
import { readSent } from "./read-sent";
import type { Sent } from "./read-sent";
import type { DiagnosisInput, DiagnosisDto } from "./schemas";

/**
 * The debugger: says why what was pasted is refused. Who looked is recorded, what was pasted is not.
 * @throws DomainError invalid where nothing that could be a proof is in it, rate_limited
 */
export async function diagnoseInput(actor: AgentActor, input: DiagnosisInput): Promise<DiagnosisDto> {
  const { workspaceId } = actor;
  await takeLimit(`diagnosis:${actor.agentId}`, { limit: 60, windowSeconds: 60 });
  const { accepted, causes, facts, secret } = await diagnoseSent(workspaceId, sentIn(input), new Date());
  await transaction((tx) =>
    recordAudit(tx, actor, "signature.diagnosed", { accepted, cause: causes[0]?.code ?? null }),
  );
  return {
    accepted,
    causes,
    facts,
    secret: secret && {
      label: secret.label,
      keyId: secret.keyId,
      state: secret.endedAt === null ? "live" : "ended",
    },
  };
}

function sentIn(input: DiagnosisInput): Sent {
  if (input.kind === "token") return input;
  if (input.kind === "signature") return input;
  const sent = readSent(input.text);
  if (sent) return sent;
  const message =
    "There is neither an e-mail with a signature nor a token in it. Paste the portal’s address, or the snippet as the browser got it.";
  throw new DomainError("invalid", message, { issues: [{ path: "text", message }] });
}
