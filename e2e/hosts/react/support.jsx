import { useRef } from "react";
import { configure, LodgeWidget } from "@lodge/widget/react";

configure({ baseUrl: window.LODGE.baseUrl });

/** The product's own server knows who is signed in, and signs it. */
async function fetchToken() {
  const response = await fetch("/api/ticketping/chat-jwt");
  return response.ok ? (await response.json()).jwt : "";
}

export default function Support() {
  const lodge = useRef(null);
  return (
    <>
      <button onClick={() => lodge.current.newTicket({ subject: "A question about my invoice" })}>
        Ask about an invoice
      </button>
      <LodgeWidget ref={lodge} workspaceId={window.LODGE.workspaceId} jwt={fetchToken} />
    </>
  );
}
