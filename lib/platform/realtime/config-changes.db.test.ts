import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { AgentActor } from "@/lib/platform/actors";
import { db, transaction } from "@/lib/platform/db";
import { deleteTag, renameTag } from "@/lib/workspace/tags/manage-tags";

import { createTeam, renameTeam } from "@/lib/workspace/teams/manage-teams";

import { readUntil } from "@/lib/testing/event-reader";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { newTicket } from "@/lib/testing/tickets";
import { disbandTeam } from "@/lib/tickets/change/disband-team";
import { createView, deleteView, updateView } from "@/lib/tickets/views/manage-views";

import { agentSignals } from "@/lib/tickets/presence/agent-signals";
import { eventStream } from "./event-stream";
import { notifyConfigChanged } from "./notify-config-changed";
import { changeTickets } from "@/lib/tickets/change/change-tickets";

/** The config changes that an agent's stream reports while an action runs. */
async function toldWhile(actor: AgentActor, run: () => Promise<unknown>): Promise<unknown[]> {
  const mark = (about: "macros" | "categories") => transaction((tx) => notifyConfigChanged(tx, actor, about));
  const response = eventStream({
    actor,
    after: 1_000_000,
    isStillAllowed: async () => true,
    beside: (writer) => agentSignals(actor, writer),
    signal: AbortSignal.timeout(15_000),
  });
  let isHeard = false;
  let isDone = false;
  const reading = readUntil(response, (events) => {
    const marks = events.filter(({ data }) => data["about"] === "macros").length;
    isHeard = marks > 0;
    return isDone && events.at(-1)?.data["about"] === "categories";
  });
  for (; !isHeard; await sleep(20)) await mark("macros");
  await run();
  isDone = true;
  await mark("categories");
  const about = (await reading).filter(({ event }) => event === "config").map(({ data }) => data["about"]);
  expect(about[0]).toBeNull();
  // Earlier changes may arrive late.
  const since = about.slice(about.indexOf("macros"));
  return since.filter((each) => each !== null && each !== "macros").slice(0, -1);
}

test("reports changed and deleted teams and tags to connected agents", async () => {
  const workspace = await createWorkspace();
  const { admin, agent } = workspace;
  const customer = await createCustomer(workspace.id);
  const number = await newTicket(customer);
  const told = await toldWhile(agent, async () => {
    const { id } = await createTeam(admin, { name: "Billing", memberIds: [] });
    await renameTeam(admin, id, "Invoices");
    await disbandTeam(admin, id);
    await changeTickets(admin, [number], { addTags: ["vip"] });
    const tag = await db.tag.findFirstOrThrow({ where: { workspaceId: workspace.id } });
    await renameTag(admin, tag.id, "important");
    await deleteTag(admin, tag.id);
  });
  expect(told).toEqual(["teams", "teams", "teams", "tags", "tags"]);
});

test("reports neither refused changes nor those of other workspaces", async () => {
  const [own, other] = [await createWorkspace(), await createWorkspace()];
  const { id } = await createTeam(own.admin, { name: "Billing", memberIds: [] });
  const told = await toldWhile(own.agent, async () => {
    await expect(createTeam(own.admin, { name: "billing", memberIds: [] })).rejects.toThrow("already");
    await expect(renameTeam(other.admin, id, "Theirs")).rejects.toThrow();
    await createTeam(other.admin, { name: "Billing", memberIds: [] });
  });
  expect(told).toEqual([]);
});

test("reports a shared view to everyone, a private one to its owner only", async () => {
  const { admin, agent } = await createWorkspace();
  const view = { name: "Refunds", query: "refund", sort: "newest" as const };
  const both = async (run: () => Promise<unknown>) => {
    let theirs: unknown[] = [];
    const own = await toldWhile(admin, async () => {
      theirs = await toldWhile(agent, run);
    });
    // The outer stream receives the inner one's marks too.
    return [own.filter((about) => about === "views").length, theirs.length];
  };
  let id = "";
  const create = async () => {
    ({ id } = await createView(admin, { ...view, isShared: false }, randomUUID()));
  };
  expect(await both(create)).toEqual([1, 0]);
  expect(await both(() => updateView(admin, id, { name: "Mine" }))).toEqual([1, 0]);
  expect(await both(() => updateView(admin, id, { isShared: true }))).toEqual([1, 1]);
  expect(await both(() => updateView(admin, id, { query: "invoice" }))).toEqual([1, 1]);
  expect(await both(() => updateView(admin, id, { isShared: false }))).toEqual([1, 1]);
  expect(await both(() => updateView(admin, id, { isShared: true }))).toEqual([1, 1]);
  expect(await both(() => deleteView(admin, id))).toEqual([1, 1]);
});
