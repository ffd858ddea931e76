import "server-only";
import { z } from "zod";

const attributes = z.record(z.string(), z.string());

/**
 * What is kept of a custom head, as structure: it is written by our own serializer, never as the admin's text.
 * Attributes are those that read-head-html lets through.
 */
const headNode = z.discriminatedUnion("element", [
  z.strictObject({ element: z.literal("link"), attributes }),
  z.strictObject({ element: z.literal("meta"), attributes }),
  z.strictObject({ element: z.literal("style"), attributes, css: z.string() }),
]);

export type HeadNode = z.infer<typeof headNode>;

/** Reads what is stored of a head. @throws ZodError when it is not what was written */
export const storedHead = (value: unknown): HeadNode[] => z.array(headNode).parse(value);
