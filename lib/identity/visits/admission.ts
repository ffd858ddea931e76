import "server-only";
import type { PortalActor, VisitorActor } from "@/lib/platform/actors";
import type { PortalLook } from "@/lib/workspace/customization/find-portal-look";
import type { Refusal } from "@/lib/identity/refusals";

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

type Admitted = {
  ok: true;
  workspace: PortalWorkspace;
  token: string;
  /** Of a visitor: what the host's page has put into the form. */
  customer: { name: string; email: string };
  /** The page to talk to, when the portal was opened with a code. */
  parentOrigin: string | null;
};

export type AdmittedCustomer = Admitted & { as: "customer"; actor: PortalActor };

/** Not signed in, where the workspace hears from such people: gets the form and nothing else. */
export type AdmittedVisitor = Admitted & {
  as: "visitor";
  actor: VisitorActor;
  /** Whether their message waits for the mailbox to be proved. */
  isHeld: boolean;
};

export type Admission =
  | AdmittedCustomer
  | AdmittedVisitor
  | {
      ok: false;
      refusal: Refusal;
      /** Whether there is such a workspace, so that it has a list. A refusal is readable in every frame anyway. */
      frameAncestorsKnown: boolean;
    };
