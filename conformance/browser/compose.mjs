// Puts real screenshots, or a terminal's real output, into one picture for the README.
// node compose.mjs OUT.png [--terminal FILE | PICTURE…]
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [out, ...inputs] = process.argv.slice(2);
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const terminal = inputs[0] === "--terminal";
const body = terminal
  ? `<pre>${escape(readFileSync(inputs[1], "utf8"))}</pre>`
  : inputs.map((file) => `<img src="data:image/png;base64,${readFileSync(file).toString("base64")}">`).join("");
const style = terminal
  ? "body{display:inline-block;margin:0;background:#14181b;padding:22px 28px}pre{margin:0;color:#e8ece9;font:15px/1.05 'DejaVu Sans Mono',monospace}"
  : "body{display:inline-flex;gap:18px;align-items:flex-start;margin:0;padding:18px;background:#dfe6e1}img{height:640px;border-radius:10px;box-shadow:0 2px 14px #0003}";

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const page = await browser.newPage({ viewport: { width: 3200, height: 1200 } });
await page.setContent(`<style>${style}</style>${body}`);
await page.locator("body").screenshot({ path: out });
await browser.close();
