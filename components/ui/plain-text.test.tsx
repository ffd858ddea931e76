import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PlainText } from "./plain-text";

const html = (text: string) => renderToStaticMarkup(<PlainText text={text} />);

test("links a URL without the sentence's full stop", () => {
  expect(html("See https://a.example/b?c=1.")).toMatch(
    /See <a href="https:\/\/a.example\/b\?c=1"[^>]*>[^<]+<\/a>\./,
  );
});

test("never turns text into markup or a script URL", () => {
  const written = html('<img src=x onerror=alert(1)> javascript:alert(1) https://a.example/"onclick="x');
  expect(written).not.toContain("<img");
  expect(written).not.toContain('href="javascript');
  expect(written).toContain('href="https://a.example/"');
});
