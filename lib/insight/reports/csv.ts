import "server-only";

export type Cell = string | number | Date | null;

/** What a spreadsheet takes for a formula, were it not for the apostrophe before it. */
const FORMULA = /^[=+\-@\t\r]/;

/** One cell by RFC 4180. Text never runs as a formula; a number is no text. */
function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @returns one line with its end */
export const csvLine = (cells: Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;
