import "server-only";
import type { PortalActor, VisitorActor } from "@/lib/platform/actors";
import type { PortalLook } from "@/lib/workspace/customization/find-portal-look";
import type { Refusal } from "@/lib/identity/refusals";

/** A request for the portal. */
export type Visit = {
  workspaceId: string;
  /** The portal page's query, as sent by the host. */
  query: URLSearchParams;
  networkAddress: string;
  framing: Framing;
};

/** A page being opened, an open page renewing its session, or a host page requesting a code. */
export type Framing =
  | { kind: "document"; referer: string | null; fetchDest: string | null }
  | { kind: "renewal" }
  | { kind: "host"; origin: string | null };

type PortalWorkspace = PortalLook & {
  /** Sources of the CSP's `frame-ancestors`: never empty, `'none'` to allow none. */
  frameAncestors: string[];
};

type Admitted = {
  ok: true;
  workspace: PortalWorkspace;
  token: string;
  /** For a visitor: form values from the host page. */
  customer: { name: string; email: string };
  /** Origin to exchange messages with, if opened with a code. */
  parentOrigin: string | null;
};

export type AdmittedCustomer = Admitted & { as: "customer"; actor: PortalActor };

/** A visitor, where the workspace accepts them: gets only the form. */
export type AdmittedVisitor = Admitted & {
  as: "visitor";
  actor: VisitorActor;
  /** Whether their ticket is on hold until the email is verified. */
  isHeld: boolean;
};

export type Admission =
  | AdmittedCustomer
  | AdmittedVisitor
  | {
      ok: false;
      refusal: Refusal;
      /** Whether the workspace exists. A refusal is readable in every frame anyway. */
      frameAncestorsKnown: boolean;
    };
