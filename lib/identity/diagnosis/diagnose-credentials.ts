import "server-only";
import { diagnoseSignature } from "./diagnose-signature";
import { diagnoseToken } from "./diagnose-token";
import type { Finding } from "./finding";
import { loadKnownSecrets } from "./load-known-secrets";
import type { Sent } from "./parse-credentials";

/** Diagnoses credentials that a page of this workspace sent. */
export async function diagnoseCredentials(workspaceId: string, sent: Sent, now: Date): Promise<Finding> {
  if (sent.kind === "repeated") {
    const detail = `The parameter is \`${sent.name}\`.`;
    return { accepted: false, causes: [{ code: "parameter_repeated", detail }], secret: null, facts: [] };
  }
  const secrets = await loadKnownSecrets(workspaceId, now);
  return sent.kind === "token"
    ? diagnoseToken(sent.token, secrets, now)
    : diagnoseSignature(sent, secrets, [workspaceId]);
}
