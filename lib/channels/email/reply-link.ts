import "server-only";

type Settings = { supportUrl: string | null; standaloneEnabled: boolean };

/**
 * Where a mail leads: to the host's own support page, else to the portal as a page of its own, else nowhere.
 * `{ticket}` in the host's address becomes the number; an address without it gets `lodge_ticket=`.
 */
export function replyLink(
  settings: Settings,
  ticket: { workspaceId: string; number: number },
  baseUrl: string,
): string | null {
  const number = String(ticket.number);
  if (settings.supportUrl?.includes("{ticket}")) return settings.supportUrl.replaceAll("{ticket}", number);
  if (settings.supportUrl) {
    const url = new URL(settings.supportUrl);
    url.searchParams.set("lodge_ticket", number);
    return url.href;
  }
  return settings.standaloneEnabled ? `${baseUrl}/portal/${ticket.workspaceId}?ticket=${number}` : null;
}
