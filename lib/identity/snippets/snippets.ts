import { COMPILED } from "./compiled";
import type { Snippet, SnippetValues } from "./iframe";
import { NODE } from "./node";
import { PHP } from "./php";
import { PYTHON } from "./python";
import { RUBY } from "./ruby";

/** Code for a host's server that signs the e-mail of the signed-in user and writes the portal's iframe. */
export const SNIPPETS: Snippet[] = [...NODE, ...PYTHON, ...PHP, ...RUBY, ...COMPILED];

/** The address of a workspace's portal, without a query. */
export const portalAddress = ({ baseUrl, workspaceId }: SnippetValues) => `${baseUrl}/portal/${workspaceId}`;
