/** Who makes a request: the first argument of every command and query. */
export type Role = "OWNER" | "ADMIN" | "AGENT";

export type VerificationMethod = "HOST_SIGNATURE" | "HOST_TOKEN" | "MAILBOX" | "NONE";

/** A signed-in member of the workspace's team. */
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

/** A visitor who is not signed in: may submit the form, and sees no tickets. */
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
