import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../src/model/report.ts";
import html from "../../src/report/formats/html.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { HOSTILE, hostileReport } from "../report/formats/hostile.ts";
import { file, finding, position, rendered, report } from "../report/sample.ts";
import { CHROMIUM, launch } from "./chromium.ts";

/** One finding a locale and rule, all of one source sentence but for the last. */
function sampleReport(): Report {
  const sentence = "Read [the plan](/plan) first.";
  const rules = [
    { id: "empty-link-text", mqm: { blank: "design-and-markup/missing-text" as const }, url: "https://docs.example/e" },
    { id: "repeated-word", mqm: { repeated: "linguistic-conventions/grammar" as const }, url: null },
  ];
  const link = (target: string, id: string) =>
    finding(
      { source: sentence, target },
      { messageId: "blank", message: `Bare link in ${id}`, fingerprint: id, help: "write the label" },
    );
  const word = finding(
    { source: "Open the box.", target: "Open ‹de de› doos." },
    { ruleId: "repeated-word", messageId: "repeated", severity: "warning", message: "Twice", fingerprint: "w" },
  );
  const edits = [{ start: 1005, end: 1005, text: "planen" }];
  return {
    ...report([
      file([{ ...link("Les ‹[](/plan)› først.", "nb"), fix: { safety: "safe", edits } }], {
        path: "nb-NO/a.md",
        locale: "nb-NO",
      }),
      file([link("اقرأ ‹[](/plan)› أولاً.", "ar")], { path: "ar-SA/a.md", locale: "ar-SA", translationType: "HT" }),
      file([word], { path: "nl-NL/b c.md", locale: "nl-NL" }),
    ]),
    rules,
  };
}

function manyFindings(count: number): Report {
  const files = Array.from({ length: count / 10 }, (_, index) =>
    file(
      Array.from({ length: 10 }, (_, nth) => {
        const at = position(nth + 1, 1, 1000);
        const unit = {
          source: `Sentence ${index} number ${nth} of the article.`,
          target: `‹Zin› ${index} nummer ${nth}.`,
        };
        return finding(unit, { fingerprint: `${index}-${nth}`, range: { start: at, end: { ...at, offset: 1003 } } });
      }),
      { path: `articles/nl-NL/${index}.md` },
    ),
  );
  return report(files);
}

describe.skipIf(CHROMIUM === null)("the reviewer's page in a browser", () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[] = [];

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    await page?.close();
    expect(complaints).toEqual([]);
  });

  async function open(value: Report, hash = "", options: Parameters<Browser["newPage"]>[0] = {}): Promise<void> {
    const path = join(temporaryFolder(), "report.html");
    writeFileSync(path, rendered(html.render, value));
    complaints = [];
    page = await browser.newPage(options);
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("dialog", (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) complaints.push(`request: ${request.url()}`);
    });
    await page.goto(pathToFileURL(path).href + hash);
  }

  const messages = () => page.locator(".card h3").allTextContents();
  const result = () => page.textContent("#result");

  test("shows both sides, the damage and the fix, and links to the line", async () => {
    await open(sampleReport());
    expect(await messages()).toEqual(["error Bare link in nb", "error Bare link in ar", "warning Twice"]);
    const card = page.locator(".card").first();
    expect(await card.locator(".segment p").allTextContents()).toEqual([
      "Read [the plan](/plan) first.",
      "Les [](/plan) først.",
      "Les [planen](/plan) først.",
    ]);
    expect(await card.locator("mark").textContent()).toBe("[](/plan)");
    expect(await card.locator("ins").textContent()).toBe("planen");
    expect(await page.locator(".card a").first().getAttribute("href")).toBe("nb-NO/a.md#L41");
    expect(await page.locator(".card a").last().getAttribute("href")).toBe("nl-NL/b%20c.md#L41");
  });

  test("writes right-to-left text from right to left", async () => {
    await open(sampleReport(), "#locale=ar-SA");
    const target = page.locator(".segment p[lang=ar-SA]");
    expect(await target.getAttribute("dir")).toBe("rtl");
    expect(await target.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
    expect(await page.locator(".segment p").first().getAttribute("dir")).toBe("ltr");
  });

  test("filters, keeps the filter in the address, and reads it from there", async () => {
    await open(sampleReport());
    await page.getByText("Locale", { exact: true }).click();
    await page.locator("label", { hasText: "nl-NL" }).locator("input").check();
    expect(await messages()).toEqual(["warning Twice"]);
    expect(await result()).toBe("1 finding");
    expect(new URL(page.url()).hash).toBe("#locale=nl-NL");
    await page.keyboard.press("Escape");
    await page.getByText("Show all").click();
    expect(await result()).toBe("3 findings");
    expect(new URL(page.url()).hash).toBe("");
    await page.evaluate(() => {
      location.hash = "#rule=empty-link-text&by=HT";
    });
    await page.waitForFunction(() => document.querySelectorAll(".card").length === 1);
    expect(await messages()).toEqual(["error Bare link in ar"]);
    await page.getByText("Severity", { exact: true }).click();
    expect(await page.locator("label", { hasText: "warning" }).locator(".count").textContent()).toBe("0");
  });

  test("searches messages, texts, rules and paths", async () => {
    await open(sampleReport());
    for (const [words, count] of [
      ["DOOS", 1],
      ["read [the", 2],
      ["repeated-word", 1],
      ["b c.md", 1],
      ["nothing", 0],
    ] as const) {
      await page.fill("#search", words);
      expect([words, (await messages()).length]).toEqual([words, count]);
    }
    expect(new URL(page.url()).hash).toBe("#q=nothing");
  });

  test("is used from the keyboard", async () => {
    await open(sampleReport());
    const focused = () =>
      page.evaluate(() => document.activeElement?.querySelector("h3")?.textContent ?? document.activeElement?.id);
    await page.keyboard.press("j");
    expect(await focused()).toBe("error Bare link in nb");
    await page.keyboard.press("j");
    expect(await focused()).toBe("error Bare link in ar");
    await page.keyboard.press("k");
    expect(await focused()).toBe("error Bare link in nb");
    await page.keyboard.press("/");
    expect(await focused()).toBe("search");
    await page.keyboard.type("jk");
    expect(await page.inputValue("#search")).toBe("jk");
    await page.keyboard.press("Escape");
    expect(await focused()).not.toBe("search");
  });

  test("names the sentences that break in most locales, and filters by one", async () => {
    await open(sampleReport());
    const rows = page.locator("#sentence-rows tr");
    expect(await rows.count()).toBe(1);
    expect(await rows.locator("td").allTextContents()).toEqual([
      "2",
      "2",
      "Read [the plan](/plan) first.",
      "empty-link-text",
    ]);
    await rows.getByRole("button").click();
    expect(await messages()).toEqual(["error Bare link in nb", "error Bare link in ar"]);
    await page.locator("#source-filter").click();
    expect(await result()).toBe("3 findings");
  });

  test("draws findings by locale and rule, and sums by error type", async () => {
    await open(sampleReport());
    expect(await page.locator("#chart tbody tr").count()).toBe(3);
    expect(await page.locator("#chart .stack span").first().getAttribute("title")).toBe("empty-link-text: 1");
    expect(await page.locator("#counts").textContent()).toContain("Design and markup2");
  });

  test("does nothing that texts from articles would have it do", async () => {
    await open(hostileReport());
    await page.waitForSelector(".card");
    expect(await page.locator("main img, main script, main b:not(.help > b), .card a[href^=javascript]").count()).toBe(
      0,
    );
    const shown = await page.locator("main").textContent();
    expect(shown).toContain('<img src=x onerror="alert(2)">');
    expect(shown).toContain("U+202E");
    expect(shown).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    expect(HOSTILE.some((text) => text.includes("onerror"))).toBe(true);
  });

  test("holds ten thousand findings, of which it makes as many cards as are looked at", async () => {
    await open(manyFindings(10_000));
    expect(await result()).toBe("10,000 findings");
    expect(await page.locator(".card").count()).toBeLessThan(100);
    await page.fill("#search", "sentence 999 number 9");
    expect(await messages()).toHaveLength(1);
    await page.fill("#search", "");
    await page.locator("#more").scrollIntoViewIfNeeded();
    await page.waitForFunction((before) => document.querySelectorAll(".card").length > before, 20);
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await page.locator(".card").count()).toBe(2000);
  });

  test.each([
    ["light", "light", 1280],
    ["dark", "dark", 1280],
    ["phone", "light", 360],
  ] as const)("is readable: %s", async (_, colorScheme, width) => {
    await open(sampleReport(), "", { colorScheme, viewport: { width, height: 800 } });
    await page.waitForSelector(".card");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const [text, ground] = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor].map((each) =>
        (each.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0),
      );
    });
    expect(Math.sign((text as number) - (ground as number))).toBe(colorScheme === "dark" ? 1 : -1);
    // About as high as a window: nothing is hidden behind the bar with the filters.
    expect((await page.screenshot()).length).toBeGreaterThan(10_000);
  });
});
