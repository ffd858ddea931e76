import "server-only";
import { z } from "zod";

/** What stands in a contact's `attributes`: a token's claim, checked when it came (contract 2.2). */
export const storedAttributes = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
);
