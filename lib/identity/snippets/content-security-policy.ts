type Line = { directive: string; sources: string; why: string };

/**
 * What a host's page has to let through in its own Content-Security-Policy (contract section 2), by the way it embeds.
 * @param baseUrl of Lodge
 */
export function policyLines(baseUrl: string): { way: string; lines: Line[] }[] {
  const { origin } = new URL(baseUrl);
  const frame = { directive: "frame-src", sources: origin, why: "the portal’s frame" };
  return [
    { way: "iframe", lines: [frame] },
    {
      way: "script",
      lines: [
        { directive: "script-src", sources: origin, why: "embed.js and what it loads" },
        { directive: "connect-src", sources: origin, why: "the exchange of the signature" },
        frame,
      ],
    },
  ];
}

/** The lines as they are pasted into the header. */
export function policyText(lines: Line[]): string {
  return lines.map(({ directive, sources }) => `${directive} ${sources};`).join("\n");
}
