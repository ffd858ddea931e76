import "server-only";
import { z } from "zod";

const attributes = z.record(z.string(), z.string());

/**
 * A node of a custom head, as data: the portal gets what our serializer writes, never the admin's text. Attributes are
 * those that head-html.ts keeps.
 */
const headNode = z.discriminatedUnion("element", [
  z.strictObject({ element: z.literal("link"), attributes }),
  z.strictObject({ element: z.literal("meta"), attributes }),
  z.strictObject({ element: z.literal("style"), attributes, css: z.string() }),
]);

export type HeadNode = z.infer<typeof headNode>;

/** Parses a stored head. @throws ZodError when it is damaged */
export const storedHead = (value: unknown): HeadNode[] => z.array(headNode).parse(value);
