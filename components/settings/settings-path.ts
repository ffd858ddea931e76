export type SettingsPage = "portal" | "categories" | "security" | "customization" | "api" | "team";

/** @returns the API path of a settings page */
export function settingsPath(slug: string, page: SettingsPage): string {
  const workspace = `/api/workspaces/${slug}`;
  return page === "categories" ? `${workspace}/categories` : `${workspace}/settings/${page}`;
}
