import puppeteer, { type Frame } from "puppeteer-core";
import { until, type Engine } from "./engine.ts";

const EXECUTABLE = process.env["FIREFOX_PATH"] ?? "/usr/bin/firefox-esr";

/** Firefox, over WebDriver BiDi. */
export async function startFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: EXECUTABLE, headless: true });
  const page = await browser.newPage();
  let frame: Frame = page.mainFrame();

  return {
    name: "Firefox",
    open: async (url) => {
      await page.goto(url);
      await until("the frame", async () => page.mainFrame().childFrames().length === 1);
      frame = page.mainFrame().childFrames()[0] ?? page.mainFrame();
    },
    click: (selector) => frame.locator(selector).click(),
    type: async (selector, text) => {
      const element = await frame.waitForSelector(selector);
      await element?.type(text);
    },
    texts: (selector) =>
      frame.$$eval(selector, (elements) => elements.map((element) => element.textContent.trim())),
    close: () => browser.close(),
  };
}
