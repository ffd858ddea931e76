import { COMPILED } from "./compiled";
import type { Snippet, SnippetValues } from "./iframe";
import { NODE } from "./node";
import { PHP } from "./php";
import { PYTHON } from "./python";
import { RUBY } from "./ruby";

/** Host server code that signs the signed-in user's email and renders the portal's iframe. */
export const SNIPPETS: Snippet[] = [...NODE, ...PYTHON, ...PHP, ...RUBY, ...COMPILED];

/** The URL of a workspace's portal, without a query. */
export const portalAddress = ({ baseUrl, workspaceId }: SnippetValues) => `${baseUrl}/portal/${workspaceId}`;
