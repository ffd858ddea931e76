export type SettingsPage = "portal" | "categories" | "security" | "customization" | "api" | "team";

/** @returns where the API keeps what a settings page shows. */
export function settingsPath(slug: string, page: SettingsPage): string {
  const workspace = `/api/workspaces/${slug}`;
  return page === "categories" ? `${workspace}/categories` : `${workspace}/settings/${page}`;
}
