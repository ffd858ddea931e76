import { createServer } from "node:http";

export type Answer = { body: string; contentType?: string; headers?: Record<string, string> };

export type HostSite = {
  origin: string;
  /** What the site answers, by path; a function gets the query. */
  answers: Map<string, Answer | ((query: string) => Answer)>;
  close: () => Promise<void>;
};

/** A host's own server on an origin other than Lodge's: browsers do not let made-up pages reach this machine. */
export async function startHostSite(): Promise<HostSite> {
  const answers: HostSite["answers"] = new Map();
  const server = createServer((request, response) => {
    const [path = "/", query = ""] = (request.url ?? "/").split("?");
    const found = answers.get(path);
    const answer = typeof found === "function" ? found(query) : found;
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
