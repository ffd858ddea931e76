import puppeteer, { type Frame } from "puppeteer-core";
import { until, type Engine } from "./engine.ts";

const EXECUTABLE = process.env["FIREFOX_PATH"] ?? "/usr/bin/firefox-esr";

/** @returns nothing while one document replaces another @throws every other error */
function noneYet(error: unknown): string[] {
  if (/cross-origin object|no such (handle|frame|node)|context/i.test(String(error))) return [];
  throw error;
}

/** Firefox, over WebDriver BiDi. */
export async function startFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: EXECUTABLE, headless: true });
  const page = await browser.newPage();
  let frame: Frame = page.mainFrame();

  return {
    name: "Firefox",
    visit: async (url) => {
      await page.goto(url);
      frame = page.mainFrame();
    },
    enter: async () => {
      const frames = () => page.mainFrame().childFrames();
      await until("the frame", async () => frames().length === 1 && /^http/.test(frames()[0]?.url() ?? ""));
      frame = frames()[0] ?? page.mainFrame();
    },
    leave: async () => {
      frame = page.mainFrame();
    },
    script: <T>(body: string) => page.evaluate(`(() => { ${body} })()`) as Promise<T>,
    click: (selector) => frame.locator(selector).click(),
    type: async (selector, text) => {
      const element = await frame.waitForSelector(selector);
      await element?.type(text);
    },
    texts: (selector) =>
      frame
        .$$eval(selector, (elements) => elements.map((element) => element.textContent.trim()))
        .catch(noneYet),
    close: () => browser.close(),
  };
}
