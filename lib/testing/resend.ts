import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export type ReceivedMail = {
  key: string;
  authorization: string;
  from: string;
  to: string | string[];
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
  attachments?: { filename: string; content: string }[];
};

/** How the next requests are answered, first to last; then with 200. `hang` answers after a while. */
type Answer = 200 | 403 | 422 | 429 | 500 | { hang: number };

const ERRORS: Record<number, { name: string; message: string }> = {
  403: { name: "validation_error", message: "The domain is not verified." },
  422: { name: "validation_error", message: "Invalid `to` field." },
  429: { name: "rate_limit_exceeded", message: "Too many requests." },
  500: { name: "internal_server_error", message: "An unexpected error occurred." },
};

/**
 * A server that speaks as much of Resend's API as we use: POST /emails with a key, de-duplicated by Idempotency-Key;
 * the same key with another content is refused with 409, as theirs does.
 */
export async function startResend(port = 0) {
  const requests: ReceivedMail[] = [];
  /** What people would have in their mailboxes. */
  const delivered = new Map<string, { id: string; mail: ReceivedMail }>();
  const answers: Answer[] = [];
  const waiting = new Set<NodeJS.Timeout>();

  const accept = (mail: ReceivedMail) => {
    const known = delivered.get(mail.key);
    if (known && JSON.stringify(known.mail) !== JSON.stringify(mail))
      return [409, { name: "invalid_idempotent_request", message: "Same key, other content." }] as const;
    const id = known?.id ?? `mail-${delivered.size + 1}`;
    if (!known) delivered.set(mail.key, { id, mail });
    return [200, { id }] as const;
  };

  const server = createServer((request, response) => {
    const reply = (status: number, body: object) =>
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    const handle = async () => {
      if (request.method !== "POST" || request.url !== "/emails") return reply(404, { name: "not_found" });
      const mail = await readMail(request);
      requests.push(mail);
      const answer = answers.shift() ?? 200;
      if (typeof answer === "object") {
        // Accepted, but the sender does not live to hear of it.
        const [status, body] = accept(mail);
        const timer = setTimeout(() => reply(status, body), answer.hang);
        waiting.add(timer);
        return;
      }
      if (answer !== 200) return reply(answer, { statusCode: answer, ...ERRORS[answer] });
      const [status, body] = accept(mail);
      reply(status, body);
    };
    void handle();
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    delivered,
    answers,
    stop: async () => {
      waiting.forEach(clearTimeout);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readMail(request: IncomingMessage): Promise<ReceivedMail> {
  const body = JSON.parse(await text(request)) as Omit<ReceivedMail, "key" | "authorization">;
  return {
    ...body,
    key: String(request.headers["idempotency-key"] ?? ""),
    authorization: request.headers.authorization ?? "",
  };
}
