import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where systems put Chrome or Chromium. */
const PLACES = [
  process.env["CHROME_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/** The browser of this machine; `null`: there is none. */
export const CHROMIUM = PLACES.find((path) => path !== undefined && existsSync(path)) ?? null;

if (CHROMIUM === null) {
  console.warn(
    "No Chrome or Chromium on this machine: the reviewer's page is not tried out in one. CHROME_PATH names one.",
  );
}

/** Starts it without a window. */
export function launch(): Promise<Browser> {
  // Its sandbox does not start for root, which containers run as.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: CHROMIUM ?? "", args });
}
