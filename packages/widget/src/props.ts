import { fromTicketping } from "../../../embed/sdk/ticketping";
import type { TicketpingOptions } from "../../../embed/sdk/ticketping";
import type { EventMap, Identity, Options, Via } from "../../../embed/sdk/types";

/** What happens, as functions. Those that Ticketping has, too, are called with what it gives when `appId` is set. */
type Callbacks = {
  onUnread?: ((count: number) => void) | undefined;
  onTicketCreated?: ((ticket: EventMap["ticketCreated"]) => void) | undefined;
};

/** Lodge's own options, or Ticketping's: with `workspaceId` the former, with `appId` the latter. */
export type ChatProps = Omit<
  { [Name in keyof Options]?: Options[Name] | undefined },
  "theme" | "position" | "open"
> &
  Omit<TicketpingOptions, "theme" | "position" | "open"> &
  Callbacks & {
    theme?: Options["theme"] | TicketpingOptions["theme"];
    position?: Options["position"];
    open?: boolean | undefined;
    /** Where Lodge is, unless `configure` has said it. */
    baseUrl?: string | undefined;
  };

/** @returns whether somebody speaks Ticketping here. */
const isTicketping = ({ workspaceId, appId }: ChatProps) => !workspaceId && Boolean(appId);

export const viaOf = (props: ChatProps): Via => (isTicketping(props) ? "ticketping" : "sdk");

/** @returns our options for either kind of props. */
export function optionsOf(props: ChatProps): Options {
  const { theme, ...others } = props;
  if (isTicketping(props)) return fromTicketping(props as TicketpingOptions);
  return {
    ...others,
    workspaceId: others.workspaceId ?? "",
    theme: typeof theme === "string" ? theme : undefined,
  };
}

/** @returns who is signed in, of either kind of props. */
export function identityOf(props: ChatProps): Identity {
  const { email, hash, name, jwt, attributes } = optionsOf(props);
  return { email, hash, name, jwt, attributes };
}
