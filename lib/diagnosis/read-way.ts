import "server-only";
import { WAYS } from "./schemas";
import type { Way } from "./schemas";

/** The way of embedding that a script of ours names as `via=`; a plain frame names none. */
export function readWay(via: string | null): Way {
  return WAYS.find((way) => way === via) ?? "iframe";
}
