import type { Role } from "./actors";

/** ONE table: what may be done, and by which roles. Routes and pages name a key. */
const PERMISSIONS = {
  "tickets.read": ["OWNER", "ADMIN", "AGENT"],
  "tickets.write": ["OWNER", "ADMIN", "AGENT"],
  "views.manage": ["OWNER", "ADMIN"],
  "categories.read": ["OWNER", "ADMIN", "AGENT"],
  "categories.manage": ["OWNER", "ADMIN"],
  "members.read": ["OWNER", "ADMIN", "AGENT"],
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
