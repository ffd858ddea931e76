import type { Role } from "@/lib/platform/actors";

/** ONE table: what may be done, and by which roles. Routes and pages name a key. */
const PERMISSIONS = {
  /** One's own name, ways of working and notifications. */
  "account.manage": ["OWNER", "ADMIN", "AGENT"],
  "tickets.read": ["OWNER", "ADMIN", "AGENT"],
  "tickets.write": ["OWNER", "ADMIN", "AGENT"],
  /** Deleting what others wrote for the team. */
  "notes.manage": ["OWNER", "ADMIN"],
  "views.manage": ["OWNER", "ADMIN"],
  "contacts.merge": ["OWNER", "ADMIN", "AGENT"],
  "categories.read": ["OWNER", "ADMIN", "AGENT"],
  "categories.manage": ["OWNER", "ADMIN"],
  "macros.use": ["OWNER", "ADMIN", "AGENT"],
  "macros.share": ["OWNER", "ADMIN"],
  "members.read": ["OWNER", "ADMIN", "AGENT"],
  "reports.read": ["OWNER", "ADMIN", "AGENT"],
  "teams.manage": ["OWNER", "ADMIN"],
  "tags.manage": ["OWNER", "ADMIN"],
  "portal.manage": ["OWNER", "ADMIN"],
  "customization.manage": ["OWNER", "ADMIN"],
  "security.manage": ["OWNER", "ADMIN"],
  "api.manage": ["OWNER", "ADMIN"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** @returns whether a role may do it. */
export function can(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}
