import { forwardRef, useEffect, useImperativeHandle, useRef } from "react";
import { createChat } from "./chat";
import type { Chat } from "./chat";
import type { ChatProps } from "./props";

/** Methods of a `ref`, with Lodge's and Ticketping's names. */
export type LodgeHandle = Omit<Chat, "update" | "destroy"> & {
  openWidget: () => void;
  closeWidget: () => void;
  toggleWidget: () => void;
};

export type LodgeWidgetProps = ChatProps & {
  /** Shows the whole portal in place of the component, without a launcher. */
  inline?: boolean | undefined;
  className?: string | undefined;
};

/** Lodge for React: supports server rendering and StrictMode, and keeps its panel open when props change. */
export const LodgeWidget = forwardRef<LodgeHandle, LodgeWidgetProps>(function LodgeWidget(props, ref) {
  const { inline = false, className, ...chatProps } = props;
  const place = useRef<HTMLDivElement>(null);
  const chat = useRef<Chat | null>(null);
  const latest = useRef(chatProps);
  const workspace = chatProps.workspaceId || chatProps.appId;

  useEffect(() => {
    latest.current = chatProps;
    chat.current?.update(targeted(chatProps, inline, place.current));
  });
  useEffect(() => {
    const made = createChat(targeted(latest.current, inline, place.current));
    chat.current = made;
    return () => {
      chat.current = null;
      made.destroy();
    };
  }, [workspace, inline]);
  useImperativeHandle(ref, () => handleOf(() => chat.current), []);

  return inline ? <div ref={place} className={className} /> : null;
});

const targeted = (props: ChatProps, inline: boolean, place: Element | null): ChatProps =>
  inline && place ? { ...props, target: place } : props;

function handleOf(chat: () => Chat | null): LodgeHandle {
  return {
    open: () => chat()?.open(),
    close: () => chat()?.close(),
    toggle: () => chat()?.toggle(),
    newTicket: (ticket) => chat()?.newTicket(ticket),
    showTicket: (number) => chat()?.showTicket(number),
    identify: (identity) => chat()?.identify(identity),
    logout: () => chat()?.logout(),
    on: (event, listener) => chat()?.on(event, listener),
    off: (event, listener) => chat()?.off(event, listener),
    isReady: () => chat()?.isReady() ?? false,
    isOpen: () => chat()?.isOpen() ?? false,
    unread: () => chat()?.unread() ?? 0,
    openWidget: () => chat()?.open(),
    closeWidget: () => chat()?.close(),
    toggleWidget: () => chat()?.toggle(),
    startConversation: () => chat()?.startConversation(),
    identifyUser: (user) => chat()?.identifyUser(user),
  };
}
