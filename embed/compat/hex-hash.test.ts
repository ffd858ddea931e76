import { expect, test } from "vitest";
import { hexHash } from "./hex-hash";

const HEX = "c5fcb244c8fe8a0e718cf02e556781a9bb81fbba4551c6e6623b6c5d871f9875";

test("converts Base64 to hex, in either alphabet, with or without padding", () => {
  const base64 = "xfyyRMj+ig5xjPAuVWeBqbuB+7pFUcbmYjtsXYcfmHU=";
  for (const hash of [base64, base64.replace("=", ""), base64.replaceAll("+", "-").replaceAll("/", "_")])
    expect(hexHash(hash)).toBe(HEX);
});

test("leaves hex and empty strings unchanged", () => {
  for (const hash of [HEX, HEX.toUpperCase(), "", "short", `${HEX}0`]) expect(hexHash(hash)).toBe(hash);
});
