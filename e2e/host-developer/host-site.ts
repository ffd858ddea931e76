import { createServer } from "node:http";

export type Answer = { body: string; contentType?: string; headers?: Record<string, string> };

export type HostSite = {
  origin: string;
  /** What the site answers, by path. */
  answers: Map<string, Answer>;
  close: () => Promise<void>;
};

/** A host's site of its own, on another site than Lodge. A real one: browsers keep made-up pages off this machine. */
export async function startHostSite(): Promise<HostSite> {
  const answers = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const answer = answers.get((request.url ?? "/").split("?")[0] ?? "/");
    const { body = "", contentType = "text/html", headers = {} } = answer ?? {};
    response.writeHead(answer ? 200 : 404, { "Content-Type": `${contentType}; charset=utf-8`, ...headers });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, answers, close };
}
