type Line = { directive: string; sources: string; why: string };

/**
 * What a host page's Content-Security-Policy must allow (contract section 2), by embedding method.
 * @param baseUrl of Lodge
 */
export function policyLines(baseUrl: string): { way: string; lines: Line[] }[] {
  const { origin } = new URL(baseUrl);
  const frame = { directive: "frame-src", sources: origin, why: "the portal’s iframe" };
  return [
    { way: "iframe", lines: [frame] },
    {
      way: "script",
      lines: [
        { directive: "script-src", sources: origin, why: "embed.js and its chunks" },
        { directive: "connect-src", sources: origin, why: "the identity exchange" },
        frame,
      ],
    },
  ];
}

/** The lines as pasted into the header. */
export function policyText(lines: Line[]): string {
  return lines.map(({ directive, sources }) => `${directive} ${sources};`).join("\n");
}
