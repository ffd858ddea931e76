import type { Role } from "@/lib/platform/actors";

/** All permissions and the roles that have them. Routes and pages refer to the keys. */
const PERMISSIONS = {
  /** An agent's own name, preferences and notifications. */
  "account.manage": ["OWNER", "ADMIN", "AGENT"],
  "tickets.read": ["OWNER", "ADMIN", "AGENT"],
  "tickets.write": ["OWNER", "ADMIN", "AGENT"],
  /** Deleting other agents' notes. */
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

/** @returns whether a role has a permission */
export function can(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}
