import { fromTicketping } from "../../../embed/sdk/ticketping";
import type { TicketpingOptions } from "../../../embed/sdk/ticketping";
import type { EventMap, Identity, Options, Via } from "../../../embed/sdk/types";

/** Event callbacks. With `appId`, those that Ticketping also has get its arguments. */
type Callbacks = {
  onUnread?: ((count: number) => void) | undefined;
  onTicketCreated?: ((ticket: EventMap["ticketCreated"]) => void) | undefined;
};

/** Lodge's options (with `workspaceId`) or Ticketping's (with `appId`). */
export type ChatProps = Omit<
  { [Name in keyof Options]?: Options[Name] | undefined },
  "theme" | "position" | "open"
> &
  Omit<TicketpingOptions, "theme" | "position" | "open"> &
  Callbacks & {
    theme?: Options["theme"] | TicketpingOptions["theme"];
    position?: Options["position"];
    open?: boolean | undefined;
    /** Lodge's base URL, unless set by `configure`. */
    baseUrl?: string | undefined;
  };

/** @returns whether Ticketping's props are used */
const isTicketping = ({ workspaceId, appId }: ChatProps) => !workspaceId && Boolean(appId);

export const viaOf = (props: ChatProps): Via => (isTicketping(props) ? "ticketping" : "sdk");

/** @returns Lodge's options for either kind of props */
export function optionsOf(props: ChatProps): Options {
  const { theme, ...others } = props;
  if (isTicketping(props)) return fromTicketping(props as TicketpingOptions);
  return {
    ...others,
    workspaceId: others.workspaceId ?? "",
    theme: typeof theme === "string" ? theme : undefined,
  };
}

/** @returns the identity in either kind of props */
export function identityOf(props: ChatProps): Identity {
  const { email, hash, name, jwt, attributes } = optionsOf(props);
  return { email, hash, name, jwt, attributes };
}
