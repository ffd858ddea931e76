import "server-only";
import type { Cell } from "./csv";
import type { ReportDto, Times } from "./schemas";

type Summary = { columns: string[]; list: (report: ReportDto) => Cell[][] };

const TIMES = ["Median minutes to first response", "Median minutes to resolution"];
const minutes = ({ firstResponse, resolution }: Times): Cell[] =>
  [firstResponse, resolution].map((seconds) => (seconds === null ? null : Math.round(seconds / 60)));

/** The exports of a report's tables. */
export const SUMMARIES: Record<"agents" | "categories", Summary> = {
  agents: {
    columns: ["Agent", "Replies", "Resolved", ...TIMES, "Good", "Okay", "Bad"],
    list: ({ agents }) =>
      agents.map(({ name, replies, resolved, scores: { good, okay, bad }, ...times }) => [
        ...[name, replies, resolved],
        ...minutes(times),
        ...[good, okay, bad],
      ]),
  },
  categories: {
    columns: ["Category", "Opened", "Resolved", ...TIMES],
    list: ({ categories }) =>
      categories.map(({ name, opened, resolved, ...times }) => [name, opened, resolved, ...minutes(times)]),
  },
};
