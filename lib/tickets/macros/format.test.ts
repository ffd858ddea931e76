import { expect, test } from "vitest";
import { VARIABLES, fillVariables, unknownVariables, valuesOf } from "./format";

const facts = {
  requester: { name: "Jane van Doe", email: "jane@example.com" },
  ticket: { number: 7, subject: "Help" },
  agentName: "Grace Kim",
  workspaceName: "Acme",
};

test("fills in every variable, with or without spaces", () => {
  const text = Object.keys(VARIABLES)
    .map((name, index) => (index % 2 ? `{{${name}}}` : `{{ ${name} }}`))
    .join("|");
  expect(fillVariables(text, valuesOf(facts))).toBe(
    "Jane van Doe|Jane|jane@example.com|7|Help|Grace Kim|Acme",
  );
  expect(unknownVariables(text)).toEqual([]);
});

test("doesn't fill in variables within values", () => {
  const values = valuesOf({ ...facts, requester: { name: "{{agent.name}} $& $1", email: "" } });
  expect(fillVariables("Hi {{requester.name}}", values)).toBe("Hi {{agent.name}} $& $1");
});

test("reports unknown variables once, and leaves them", () => {
  const text = "{{requester.nam}} {{ requester.nam }} {{toString}} {{}} {one} {{ticket.number}}";
  expect(unknownVariables(text)).toEqual(["requester.nam", "toString", ""]);
  expect(fillVariables(text, valuesOf(facts))).toBe(
    "{{requester.nam}} {{ requester.nam }} {{toString}} {{}} {one} 7",
  );
});

test("greets a customer without a name", () => {
  const values = valuesOf({ ...facts, requester: { name: "", email: "jane@example.com" } });
  expect(fillVariables("Hi {{requester.first_name}} ({{requester.name}})", values)).toBe(
    "Hi there (jane@example.com)",
  );
});
