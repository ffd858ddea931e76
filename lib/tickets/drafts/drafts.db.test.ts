import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { AgentActor } from "@/lib/platform/actors";
import { mergeTickets } from "@/lib/tickets/ticket-merging/merge-tickets";
import { replyAsAgent } from "@/lib/tickets/messages/reply-as-agent";
import { replyLater } from "@/lib/tickets/messages/reply-later";
import { addNote } from "@/lib/tickets/notes/add-note";
import { undoReply } from "@/lib/tickets/queued-replies/undo-reply";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { newTicket } from "@/lib/testing/tickets";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";
import { saveAgentDraft } from "./save-agent-draft";
import { saveNoteDraft } from "./save-note-draft";

type Base = string | null | undefined;

const KINDS = {
  reply: {
    save: (agent: AgentActor, number: number, body: string, base?: Base) =>
      saveAgentDraft(agent, number, { body, attachmentIds: [], effects: {}, base }),
    read: async (agent: AgentActor, number: number) => {
      const { draft, draftAt } = await getTicketThread(agent, number);
      return { text: draft, at: draftAt };
    },
    send: (agent: AgentActor, number: number, body: string, draftAt: Base) =>
      replyAsAgent(agent, number, { body, attachmentIds: [], status: "pending", draftAt }, randomUUID()),
  },
  note: {
    save: (agent: AgentActor, number: number, body: string, base?: Base) =>
      saveNoteDraft(agent, number, { body, fileIds: [], base }),
    read: async (agent: AgentActor, number: number) => {
      const { noteDraft, noteDraftAt } = await getTicketThread(agent, number);
      return { text: noteDraft, at: noteDraftAt };
    },
    send: (agent: AgentActor, number: number, body: string, draftAt: Base) =>
      addNote(agent, number, { body, draftAt }, randomUUID()),
  },
};

async function world() {
  const workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  return { agent: workspace.agent, number: await newTicket(customer), other: await newTicket(customer) };
}

const changed = { code: "conflict" };

describe.each(Object.entries(KINDS))("a draft of a %s", (_, { save, read, send }) => {
  test("is saved only when based on its latest version", async () => {
    const { agent, number } = await world();
    const { draftAt: first } = await save(agent, number, "On the phone", null);
    expect(await read(agent, number)).toEqual({ text: "On the phone", at: first });
    await expect(save(agent, number, "At the desk", null)).rejects.toMatchObject(changed);
    const { draftAt: second } = await save(agent, number, "On both", first);
    await expect(save(agent, number, "On the phone still", first)).rejects.toMatchObject(changed);
    await expect(save(agent, number, "", first)).rejects.toMatchObject(changed);
    await expect(save(agent, number, "", null)).rejects.toMatchObject(changed);
    expect(await read(agent, number)).toEqual({ text: "On both", at: second });
    expect(await save(agent, number, "", second)).toEqual({ draftAt: null });
    expect(await read(agent, number)).toEqual({ text: "", at: null });
    // Deleting a draft that no longer exists is not a conflict.
    expect(await save(agent, number, "", second)).toEqual({ draftAt: null });
    await save(agent, number, "Typed on", second);
    await save(agent, number, "Whatever it was");
    expect(await read(agent, number)).toMatchObject({ text: "Whatever it was" });
  });

  test("is saved once when several saves start from the same version", async () => {
    const { agent, number } = await world();
    const race = async (base: Base) => {
      const saves = ["One", "Two", "Three"].map((text) => save(agent, number, text, base));
      const outcomes = await Promise.allSettled(saves);
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    };
    await race(null);
    await race((await read(agent, number)).at);
  });

  test("is deleted when sent, unless it has changed since", async () => {
    const { agent, number } = await world();
    const { draftAt } = await save(agent, number, "Half", null);
    await save(agent, number, "Put there by another tab", draftAt);
    await send(agent, number, "Half a sentence", draftAt);
    const { text, at } = await read(agent, number);
    expect(text).toBe("Put there by another tab");
    await send(agent, number, "Put there by another tab", at);
    expect(await read(agent, number)).toEqual({ text: "", at: null });
  });

  test("isn't overwritten after a merge added to it", async () => {
    const { agent, number, other } = await world();
    const { draftAt } = await save(agent, number, "Here", null);
    await save(agent, other, "There", null);
    await mergeTickets(agent, other, number);
    await expect(save(agent, number, "Here, typed on", draftAt)).rejects.toMatchObject(changed);
    // The same from the merged ticket's number.
    await expect(save(agent, other, "There, typed on", draftAt)).rejects.toMatchObject(changed);
    expect((await read(agent, number)).text).toBe("Here\n\nThere");
  });
});

test("a draft isn't overwritten after an undone reply was added to it", async () => {
  const { agent, number } = await world();
  const { save, read } = KINDS.reply;
  const reply = { body: "Back", attachmentIds: [], status: "pending" as const, undoSeconds: 10 };
  const id = await replyLater(agent, number, { ...reply, draftAt: null }, randomUUID());
  const { draftAt } = await save(agent, number, "And", null);
  await undoReply(agent, id);
  await expect(save(agent, number, "And more", draftAt)).rejects.toMatchObject(changed);
  const { text, at } = await read(agent, number);
  expect(text).toBe("Back\n\nAnd");
  await save(agent, number, "Back\n\nAnd more", at);
  expect((await read(agent, number)).text).toBe("Back\n\nAnd more");
});
