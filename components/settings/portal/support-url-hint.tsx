const EXAMPLE_TICKET = "42";

/** Says what `{ticket}` is for, with the link that the address above makes. */
export function SupportUrlHint({ supportUrl }: { supportUrl: string }) {
  return (
    <>
      The page in your product that shows the portal. Reply emails link to it, with the ticket number in place
      of <code className="font-mono">{"{ticket}"}</code>.{" "}
      {supportUrl.includes("{ticket}") ? (
        <>
          Ticket {EXAMPLE_TICKET} becomes{" "}
          <code data-testid="support-url-example" className="font-mono break-all text-text">
            {supportUrl.replaceAll("{ticket}", EXAMPLE_TICKET)}
          </code>
        </>
      ) : (
        supportUrl.trim() !== "" && "Without it, the link opens the ticket list."
      )}
    </>
  );
}
