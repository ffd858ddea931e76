import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { takeLimit } from "@/lib/platform/limits/take-limit";
import { diagnoseCredentials } from "./diagnose-credentials";
import { parseCredentials } from "./parse-credentials";
import type { Sent } from "./parse-credentials";
import type { DiagnosisInput, DiagnosisDto } from "./schemas";

/**
 * Diagnoses pasted input in the debugger. Records who ran it, but not the input.
 * @throws DomainError invalid if it contains no signature or token, rate_limited
 */
export async function diagnoseInput(actor: AgentActor, input: DiagnosisInput): Promise<DiagnosisDto> {
  const { workspaceId } = actor;
  await takeLimit(`diagnosis:${actor.agentId}`, { limit: 60, windowSeconds: 60 });
  const { accepted, causes, facts, secret } = await diagnoseCredentials(
    workspaceId,
    sentIn(input),
    new Date(),
  );
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
  const sent = parseCredentials(input.text);
  if (sent) return sent;
  const message =
    "No email with a signature and no token found. Paste the portal’s URL, or the snippet as the browser received it.";
  throw new DomainError("invalid", message, { issues: [{ path: "text", message }] });
}
