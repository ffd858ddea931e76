import "server-only";
import { latestSeq } from "@/lib/events/list-events";

/** Where a stream should begin for a page that is rendered now: read it before the page's data. */
export const latestEventSeq = latestSeq;
