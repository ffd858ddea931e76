import "server-only";
import type { UnsignedVisitors } from "./schemas";

type Stored = "REFUSE" | "HOLD" | "FLAG";

const STORED: Record<UnsignedVisitors, Stored> = { refuse: "REFUSE", hold: "HOLD", flag: "FLAG" };
const ON_THE_WIRE: Record<Stored, UnsignedVisitors> = { REFUSE: "refuse", HOLD: "hold", FLAG: "flag" };

export const toDatabase = (value: UnsignedVisitors) => STORED[value];
export const toWire = (value: Stored) => ON_THE_WIRE[value];
