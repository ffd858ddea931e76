import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiError, request } from "@/components/lib/request";
import type { RequestOptions } from "@/components/lib/request";
import { createDraftStore } from "./create-draft-store";
import type { DraftServer } from "./create-draft-store";
import { draftKey } from "./local-drafts";
import { isSameDraft, mergeDrafts } from "./merge-drafts";

vi.mock("@/components/lib/request", async (load) => ({ ...(await load<object>()), request: vi.fn() }));

type Content = Parameters<typeof mergeDrafts>[0];
type Put = { body: string; base: string | null };

const ID = { slug: "acme", agentId: "grace", number: 1 };
const text = (written: string): Content => ({ text: written, files: [] });

/** A server with one draft, as strict as Lodge's, and a page that shows it. */
function world() {
  const stored = { text: "", at: null as string | null, version: 0 };
  let cached = { content: text(""), at: null as string | null };
  const change = (written: string) => {
    stored.version += 1;
    stored.text = written;
    stored.at = written === "" ? null : new Date(stored.version).toISOString();
  };
  const put = ({ body, base }: Put) => {
    if (stored.at !== null && stored.at !== base) throw new ApiError("conflict", "Changed", 409);
    change(body);
    return { draftAt: stored.at };
  };
  const fetched = () => ({ content: text(stored.text), at: stored.at });
  const server: DraftServer<Content> = {
    known: () => cached,
    keep: async (kept) => void (cached = kept),
    look: async () => (cached = fetched()),
  };
  const store = createDraftStore<Content>({
    name: "test",
    path: () => "/draft",
    toInput: ({ text: body }) => ({ body }),
    join: mergeDrafts,
    isSame: isSameDraft,
  });
  return {
    stored,
    put,
    change,
    server,
    type: (written: string, wait?: number) => store.type(ID, () => text(written), server, wait),
    /** Simulates a live update: the ticket is refetched. */
    refetch: () => {
      cached = fetched();
      store.catchUp(ID, server);
    },
    /** Simulates any change of the ticket on the screen. */
    redraw: () => store.catchUp(ID, server),
    shown: () => (store.get().get(draftKey(ID)) ?? { content: cached.content }).content.text,
    state: () => store.get().get(draftKey(ID))?.state ?? "saved",
  };
}

/** Responds to the next saves one by one; later ones like `last`. */
function answers(...each: ((put: Put) => unknown)[]): void {
  vi.mocked(request).mockImplementation(async (_path: string, { body }: RequestOptions = {}) => {
    const answer = each.length > 1 ? each.shift() : each[0];
    return await answer?.(body as Put);
  });
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const lost = () => {
  throw new ApiError("network", "No answer", 0);
};

test("saves what is typed a moment later, based on the last save", async () => {
  const { type, put, stored, state, shown } = world();
  answers(put);
  type("Hel");
  expect(state()).toBe("typing");
  type("Hello");
  await vi.advanceTimersByTimeAsync(800);
  expect([stored.text, stored.version, state()]).toEqual(["Hello", 1, "saved"]);
  type("Hello you");
  await vi.advanceTimersByTimeAsync(800);
  expect([stored.text, stored.version, shown()]).toEqual(["Hello you", 2, "Hello you"]);
});

test("merges the server's version, whether known before or during the save", async () => {
  const { type, put, change, stored, shown, refetch, state } = world();
  answers(put);
  type("And");
  await vi.advanceTimersByTimeAsync(800);
  change("Back\n\nAnd");
  type("And more");
  await vi.advanceTimersByTimeAsync(1_000);
  expect([shown(), stored.text, state()]).toEqual(["Back\n\nAnd more", "Back\n\nAnd more", "saved"]);
  type("Back\n\nAnd more, still");
  change("Once more\n\nBack\n\nAnd more");
  refetch();
  expect(shown()).toBe("Once more\n\nBack\n\nAnd more, still");
  await vi.advanceTimersByTimeAsync(800);
  expect(stored.text).toBe("Once more\n\nBack\n\nAnd more, still");
});

test("doesn't bring back a sent draft when typing continues before the server has deleted it", async () => {
  const { type, put, stored, shown, redraw } = world();
  answers(put);
  type("Hello");
  await vi.advanceTimersByTimeAsync(800);
  const slow = Promise.withResolvers<undefined>();
  answers(async (body) => (await slow.promise, put(body)), put);
  type("", 0);
  await vi.advanceTimersByTimeAsync(1);
  type("A");
  slow.resolve(undefined);
  await vi.advanceTimersByTimeAsync(1);
  redraw();
  await vi.advanceTimersByTimeAsync(2_000);
  expect([shown(), stored.text]).toEqual(["A", "A"]);
});

test("recognizes its own save after a lost response", async () => {
  const { type, put, stored, shown, state } = world();
  answers((body) => (put(body), lost()), put);
  type("Hello worl");
  await vi.advanceTimersByTimeAsync(800);
  expect([stored.text, state()]).toEqual(["Hello worl", "failed"]);
  type("Hello wo");
  await vi.advanceTimersByTimeAsync(2_000);
  expect([shown(), stored.text, state()]).toEqual(["Hello wo", "Hello wo", "saved"]);
});

test("drops what was sent after a save with a lost response", async () => {
  const { type, put, stored, shown } = world();
  answers((body) => (put(body), lost()), put);
  type("Hello");
  await vi.advanceTimersByTimeAsync(800);
  type("", 0);
  await vi.advanceTimersByTimeAsync(2_000);
  expect([shown(), stored.text]).toEqual(["", ""]);
});

test("retries a failed save", async () => {
  const { type, put, stored, state } = world();
  answers(lost, put);
  type("Hello");
  await vi.advanceTimersByTimeAsync(800);
  expect(state()).toBe("failed");
  await vi.advanceTimersByTimeAsync(10_000);
  expect([stored.text, state()]).toEqual(["Hello", "saved"]);
});
