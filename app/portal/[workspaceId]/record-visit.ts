import "server-only";
import { embedTypeOf } from "@/lib/identity/diagnosis/embed-type";
import { recordEmbed } from "@/lib/identity/diagnosis/record-embed";
import { recordFailure } from "@/lib/identity/diagnosis/record-failure";
import type { Admission } from "@/lib/identity/visits/admission";
import { originOf } from "@/lib/identity/domains/allowed-origins";

/** Counts an opened page or logs its refusal, without blocking the response. */
export function recordVisit(request: Request, workspaceId: string, admission: Admission): void {
  const { pathname, searchParams: query } = new URL(request.url);
  const { headers } = request;
  const referer = headers.get("referer");
  const isStandalone = headers.get("sec-fetch-dest") === "document";
  const origin = referer && !isStandalone ? originOf(referer) : null;
  const about = {
    workspaceId,
    origin,
    embedType: embedTypeOf({ said: query.get("via"), pathname, isStandalone }),
  };
  if (admission.ok) void recordEmbed({ ...about, signed: admission.as === "customer" });
  else void recordFailure({ ...about, code: admission.refusal.code, query });
}
