import { expect, it } from "vitest";
import { imageType } from "./logo";

it.each([
  ["89504e470d0a1a0a0000000d49484452", "image/png"],
  ["ffd8ffe000104a464946", "image/jpeg"],
  ["474946383961", "image/gif"],
  ["474946383761", "image/gif"],
  ["524946461234567857454250", "image/webp"],
  ["524946461234567841564920", null],
  ["", null],
])("%s is %s", (hex, type) => expect(imageType(Buffer.from(hex, "hex"))).toBe(type));

it.each(["<svg xmlns='http://www.w3.org/2000/svg'/>", "<!doctype html>", "GIF", "%PDF-1.7"])(
  "%s is not an image",
  (text) => expect(imageType(Buffer.from(text))).toBeNull(),
);
