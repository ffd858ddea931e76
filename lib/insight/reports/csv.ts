import "server-only";

export type Cell = string | number | Date | null;

/** Text that a spreadsheet would run as a formula, unless prefixed with an apostrophe. */
const FORMULA = /^[=+\-@\t\r]/;

/** @returns a cell as in RFC 4180, with formulas in text disabled */
function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @returns one line, including the line break */
export const csvLine = (cells: Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;
