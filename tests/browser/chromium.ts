import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser of this machine. Without one the tests of pages fail, and say what to install: they are never skipped. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = PLACES.find(existsSync);
  if (executablePath === undefined) {
    throw new Error(`there is no browser at ${PLACES.join(", ")}: install one, on Debian by \`apt-get install chromium fonts-noto-cjk\``);
  }
  return chromium.launch({ executablePath });
}
