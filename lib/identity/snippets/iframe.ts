/** A workspace's values in its snippets. Never the secret, which comes from the host's environment. */
export type SnippetValues = { baseUrl: string; workspaceId: string };

/** A snippet of one language or framework. `portal` is the URL of the workspace's portal. */
export type Snippet = {
  id: string;
  label: string;
  /** The language group in the list. */
  group: string;
  /** Its file in the host's project. */
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

/** The published iframe (contract section 2.1) of a URL. */
export function iframe(address: string): string {
  return `<iframe ${ATTRIBUTES.join(" ")} src="${address}"></iframe>`;
}

/** The same, escaped for a double-quoted string. */
export const escapedIframe = (address: string) => iframe(address).replaceAll('"', '\\"');
