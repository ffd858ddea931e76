import { readFileSync } from "node:fs";

export type Customer = { email: string; name: string; hmac: string };

/** What this site knows of the helpdesk: what a real host keeps in its configuration. */
export type Demo = {
  baseUrl: string;
  workspace: { id: string; slug: string; name: string };
  secret: string;
  jwt?: { keyId: string; secret: string } | null;
  customers: Customer[];
};

/** @returns the values in force now, or null while there are none: the file is written by Lodge's start. */
export function readDemo(file: string): Demo | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Demo;
  } catch {
    return null;
  }
}

export const findCustomer = (demo: Demo, email: string | null) =>
  demo.customers.find((customer) => customer.email === email) ?? null;
