import { expect, test } from "vitest";
import { findMentions } from "./find-mentions";

const people = {
  agents: [
    { id: "ann", name: "Ann", email: "ann@acme.example" },
    { id: "ann-lee", name: "Ann Lee", email: "lee@acme.example" },
    { id: "ben-1", name: "Ben Ray", email: "ben@acme.example" },
    { id: "ben-2", name: "Ben Ray", email: "ray@acme.example" },
    { id: "zoë", name: "Zoë Ünal", email: "zoe@acme.example" },
  ],
  teams: [{ name: "Billing", agentIds: ["ann", "zoë"] }],
};

test.each([
  ["@Ann please look", ["ann"]],
  ["@Ann Lee, please look", ["ann-lee"]],
  ["(@ann)", ["ann"]],
  ["cc @Zoë Ünal.", ["zoë"]],
  ["@Billing: who?", ["ann", "zoë"]],
  ["@Billing and @Ann", ["ann", "zoë"]],
  ["@Ben Ray", ["ben-1", "ben-2"]],
  ["@ray@acme.example knows", ["ben-2"]],
  ["@Annabel is somebody else", []],
  ["write to x@ann or ann@acme.example", []],
  ["`@Ann` and\n```\n@Ann Lee\n```\n", []],
  ["@ Ann", []],
  ["", []],
])("%j mentions %j", (text, agents) => {
  expect(findMentions(text, people).sort()).toEqual([...agents].sort());
});
