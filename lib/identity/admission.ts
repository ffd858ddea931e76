import "server-only";
import type { PortalActor } from "@/lib/auth/actors";
import type { PortalLook } from "@/lib/customization/find-portal-look";
import type { Refusal } from "./refusals";

/** What somebody who asks for the portal brings along. */
export type Visit = {
  workspaceId: string;
  /** The query of the portal's page, as the host wrote it. */
  query: URLSearchParams;
  networkAddress: string;
  framing: Framing;
};

/** A page that is being opened, an open page that asks for a new session, or a host's page that asks for a code. */
export type Framing =
  | { kind: "document"; referer: string | null; fetchDest: string | null }
  | { kind: "renewal" }
  | { kind: "host"; origin: string | null };

type PortalWorkspace = PortalLook & {
  /** Sources of the CSP's `frame-ancestors`: never empty, `'none'` for nobody. */
  frameAncestors: string[];
};

export type Admission =
  | {
      ok: true;
      workspace: PortalWorkspace;
      actor: PortalActor;
      token: string;
      customer: { name: string; email: string };
      /** The page to talk to, when the portal was opened with a code. */
      parentOrigin: string | null;
    }
  | {
      ok: false;
      refusal: Refusal;
      /** Whether there is such a workspace, so that it has a list. A refusal is readable in every frame anyway. */
      frameAncestorsKnown: boolean;
    };
