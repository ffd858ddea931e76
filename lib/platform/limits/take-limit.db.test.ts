import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { POST as open } from "@/app/api/portal/sessions/route";
import { db } from "@/lib/platform/db";
import { replyAsCustomer } from "@/lib/tickets/messages/reply-as-customer";
import { errorResponse } from "@/lib/platform/http/error-response";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { newTicket } from "@/lib/testing/tickets";
import { ownRequest } from "@/lib/testing/requests";
import { checkLimit, takeLimit } from "./take-limit";

const caught = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test("counts exactly under concurrency, and starts again after the window", async () => {
  const key = `test:${randomUUID()}`;
  const limit = { limit: 5, windowSeconds: 60 };
  const tries = await Promise.all(Array.from({ length: 20 }, () => caught(takeLimit(key, limit))));
  expect(tries.filter((error) => error === null)).toHaveLength(5);
  expect(tries.find(Boolean)).toMatchObject({ code: "rate_limited" });
  await expect(checkLimit(key, limit)).rejects.toMatchObject({ code: "rate_limited" });
  await db.rateLimit.update({ where: { key }, data: { expiresAt: new Date(Date.now() - 1000) } });
  await checkLimit(key, limit);
  await takeLimit(key, limit);
  expect(await db.rateLimit.findUnique({ where: { key } })).toMatchObject({ count: 1 });
});

test("limits a customer's messages and says when to retry", async () => {
  const workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  const number = await newTicket(customer);
  const reply = () => replyAsCustomer(customer, number, { body: "x", attachmentIds: [] }, randomUUID());
  for (let index = 0; index < 30; index++) await reply();
  const response = errorResponse(await caught(reply()));
  expect(response.status).toBe(429);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(response.headers.get("x-lodge-error")).toBe("rate_limited");
  expect(await db.message.count({ where: { workspaceId: workspace.id } })).toBe(31);
});

test("slows down an address that guesses signatures", async () => {
  const workspace = await createWorkspace();
  const guess = async () =>
    open(
      ownRequest("/api/portal/sessions", {
        method: "POST",
        headers: { "x-lodge-address": "203.0.113.9" },
        body: {
          workspaceId: workspace.id,
          query: `email=jane%40example.com&hmac=${"0".repeat(64)}`,
        },
      }),
    );
  const answers = await Promise.all(Array.from({ length: 80 }, guess));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
});
