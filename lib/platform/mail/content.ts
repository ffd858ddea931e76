import "server-only";

/** An agent's reply, for the requester. */
export type ReplyContent = {
  template: "reply";
  workspaceName: string;
  agentName: string;
  ticketNumber: number;
  ticketSubject: string;
  /** Markdown. */
  body: string;
  /** Names of the attachments; the mail does not carry the files. */
  files: string[];
  /** Where the customer can reply; null when there is no page to link to. */
  link: string | null;
  /** Where the customer can rate the reply; null unless it resolves the ticket. */
  ratingLink: string | null;
};

/** Asks the author of a held ticket to confirm their address. */
export type ReleaseContent = { template: "release"; workspaceName: string; link: string };

/** Signs a customer in to the standalone portal. */
export type SignInContent = { template: "sign-in"; workspaceName: string; link: string; digits: string };

/** One unread notification. */
export type DigestLine = { words: string; ticket: string; preview: string; link: string };

/** Unread notifications, for an agent who is away. */
export type DigestContent = {
  template: "digest";
  workspaceName: string;
  lines: DigestLine[];
  /** How many more there are. */
  more: number;
  /** Where the agent turns these emails off. */
  accountLink: string;
};

/** What a queued email says. Stored as JSON until it is rendered, right before it is sent. */
export type MailContent = ReplyContent | ReleaseContent | SignInContent | DigestContent;

/** An email as it is sent. */
export type RenderedMail = { subject: string; text: string; html: string };

/** Renders a content. The templates are in lib/channels/email. */
export type RenderMail = (content: MailContent) => RenderedMail;
