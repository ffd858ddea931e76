/** What of a workspace stands in its snippets. The secret never does: it comes from the host's environment. */
export type SnippetValues = { baseUrl: string; workspaceId: string };

/** A snippet of one language or framework: `portal` is the address of the workspace's portal. */
export type Snippet = {
  id: string;
  label: string;
  /** The language it is listed under. */
  group: string;
  /** Where it goes in the host's project. */
  file: string;
  write: (portal: string) => string;
};

const ATTRIBUTES = [
  'title="Support"',
  'referrerpolicy="origin"',
  'sandbox="allow-forms allow-popups allow-scripts"',
  'width="100%"',
  'height="600"',
];

/** The published iframe (contract section 2.1) around an address. */
export function iframe(address: string): string {
  return `<iframe ${ATTRIBUTES.join(" ")} src="${address}"></iframe>`;
}

/** The same for a string in double quotes. */
export const escapedIframe = (address: string) => iframe(address).replaceAll('"', '\\"');
