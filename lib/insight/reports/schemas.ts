import { z } from "zod";
import { timeZone } from "@/lib/workspace/preferences/schemas";
import type { Score } from "@/lib/tickets/ratings/labels";

const MAX_DAYS = 366;

/** Days between two dates, both included. */
export const daysOf = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;

/** A period of whole days in a time zone, and filters. */
export const reportQuery = z
  .strictObject({
    from: z.iso.date("Enter the first day as YYYY-MM-DD."),
    to: z.iso.date("Enter the last day as YYYY-MM-DD."),
    timeZone,
    agent: z.uuid().optional(),
    team: z.uuid().optional(),
    category: z.uuid().optional(),
    tag: z.uuid().optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "The last day is before the first one." })
  .refine(({ from, to }) => daysOf(from, to) <= MAX_DAYS, {
    path: ["from"],
    message: `Choose at most ${MAX_DAYS} days.`,
  });
export type ReportQuery = z.infer<typeof reportQuery>;

/** Which rows to export. */
export const reportRowsQuery = reportQuery.safeExtend({
  kind: z.enum(["tickets", "ratings", "agents", "categories"]).default("tickets"),
});
export type ReportRowsQuery = z.infer<typeof reportRowsQuery>;

/** A figure of the period, and of the period of the same length before it. */
export type Compared<T> = { now: T; before: T };

/** Median times in seconds; null without tickets. */
export type Times = { firstResponse: number | null; resolution: number | null };

/** Median and 90th percentile in seconds; null without tickets. */
export type Spread = { median: number | null; p90: number | null };
export type Scores = Record<Score, number>;

export type ReportDto = {
  opened: Compared<number>;
  resolved: Compared<number>;
  /** Open now, whenever they were created. */
  open: number;
  replies: Compared<number>;
  firstResponse: Compared<Spread>;
  resolution: Compared<Spread>;
  satisfaction: Compared<Scores>;
  /** One point per day; in long periods per week, by its Monday. */
  volume: { step: "day" | "week"; points: { day: string; opened: number; resolved: number }[] };
  /** Tickets opened per weekday (Monday first) and hour. */
  hours: number[][];
  /** Times are of the tickets assigned to them. */
  agents: (Times & { id: string; name: string; replies: number; resolved: number; scores: Scores })[];
  categories: (Times & { id: string | null; name: string; opened: number; resolved: number })[];
  /** The latest ratings with a comment, at most 20. */
  comments: {
    ticket: number;
    subject: string;
    customer: string;
    agent: string | null;
    score: Score;
    comment: string;
    /** ISO time. */
    at: string;
  }[];
};
