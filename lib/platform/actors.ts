/** Who is asking. The first argument of every command and query; the two kinds never mix. */
export type Role = "OWNER" | "ADMIN" | "AGENT";

export type VerificationMethod = "HOST_SIGNATURE" | "HOST_TOKEN" | "MAILBOX" | "NONE";

/** A signed-in member of the workspace's staff. */
export type AgentActor = {
  readonly kind: "agent";
  readonly workspaceId: string;
  readonly agentId: string;
  readonly name: string;
  readonly role: Role;
};

/** A program with an API key of the workspace. */
export type ApiActor = {
  readonly kind: "api";
  readonly workspaceId: string;
  readonly keyId: string;
  readonly label: string;
};

/** How a customer's identity was established, carried from the portal session to each message. */
type Assurance = {
  readonly method: VerificationMethod;
  readonly secretId: string | null;
  readonly verifiedAt: Date | null;
};

/** Somebody who is not signed in and has the form before them: may write, and sees nothing. */
export type VisitorActor = {
  readonly kind: "visitor";
  readonly workspaceId: string;
  readonly sessionId: string;
};

/** A customer, through a portal session. */
export type PortalActor = {
  readonly kind: "contact";
  readonly workspaceId: string;
  readonly contactId: string;
  readonly sessionId: string;
  readonly assurance: Assurance;
};
