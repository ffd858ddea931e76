// A closed loop of requests over kept connections, in this process. Its own cost is the same for all that it measures.
import http from "node:http";

const DRAIN = (response) =>
  new Promise((resolve) => response.on("end", resolve).on("error", resolve).resume());

function once(agent, { url, method = "GET", headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const payload = typeof body === "function" ? body() : body;
    const given = typeof headers === "function" ? headers() : headers;
    const request = http.request(url, { agent, method, headers: given }, (response) => {
      void DRAIN(response).then(() => resolve(response.statusCode ?? 0));
    });
    request.on("error", reject);
    request.end(payload);
  });
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/**
 * @param target what to ask @param {{ connections: number, seconds: number }} how
 * @returns {Promise<{ rps: number, p50: number, p99: number, failed: number }>} times in milliseconds
 */
export async function measure(target, { connections, seconds }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  let failed = 0;
  const end = performance.now() + seconds * 1000;
  const worker = async () => {
    while (performance.now() < end) {
      const began = performance.now();
      const status = await once(agent, target).catch(() => 0);
      if (status < 200 || status >= 300) failed += 1;
      else times.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { rps: times.length / elapsed, p50: at(times, 0.5), p99: at(times, 0.99), failed };
}
