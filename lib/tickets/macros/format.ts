/** Variables of a macro, each with its value in a preview. Safe for a browser. */
export const VARIABLES = {
  "requester.name": "Robin Park",
  "requester.first_name": "Robin",
  "requester.email": "robin@example.com",
  "ticket.number": "1024",
  "ticket.subject": "The export does not start",
  "agent.name": "Grace Kim",
  "workspace.name": "Acme",
} as const;

/** Snooze times of a macro, computed when it is used, in the agent's time zone. */
export const SNOOZE_PRESETS = ["1-hour", "3-hours", "tomorrow", "monday", "week"] as const;
export type SnoozePreset = (typeof SNOOZE_PRESETS)[number];

export type Variable = keyof typeof VARIABLES;
export type Values = Record<Variable, string>;

const PLACE = /\{\{\s*([^{}]*?)\s*\}\}/g;

const isVariable = (name: string): name is Variable => Object.hasOwn(VARIABLES, name);

/** @returns the text with its variables filled in; anything else in braces stays */
export const fillVariables = (text: string, values: Values): string =>
  text.replace(PLACE, (place, name: string) => (isVariable(name) ? values[name] : place));

/** @returns unknown names between double braces */
export const unknownVariables = (text: string): string[] => [
  ...new Set([...text.matchAll(PLACE)].map(([, name = ""]) => name).filter((name) => !isVariable(name))),
];

type Facts = {
  requester: { name: string; email: string };
  ticket: { number: number; subject: string };
  agentName: string;
  workspaceName: string;
};

/** The variables' values for a ticket. Without a name, uses the email, and “there” as the first name. */
export const valuesOf = ({ requester, ticket, agentName, workspaceName }: Facts): Values => ({
  "requester.name": requester.name || requester.email,
  "requester.first_name": requester.name.trim().split(/\s+/)[0] || "there",
  "requester.email": requester.email,
  "ticket.number": String(ticket.number),
  "ticket.subject": ticket.subject,
  "agent.name": agentName,
  "workspace.name": workspaceName,
});
