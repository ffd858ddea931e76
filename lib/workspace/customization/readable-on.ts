import "server-only";

/** The luminance at which black and white read equally well: on either side the better one has at least 4.5 : 1. */
const MIDDLE = 0.179;

/** @returns black or white, whichever has more contrast (WCAG 2.2) to a colour written as `#rrggbb`. */
export function readableOn(color: string): "#000000" | "#ffffff" {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => linear(color.slice(start, start + 2)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > MIDDLE ? "#000000" : "#ffffff";
}

function linear(hex: string): number {
  const value = parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
