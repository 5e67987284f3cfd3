// A real browser buys in the demo shop, pays with the simulated phone, and reads "paid" in the merchant's books.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

const gateway = process.env.YIFEN_GATEWAY;
const pictures = process.env.YIFEN_PICTURES; // a directory, to look at what a person sees
let browser;

before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
});
after(() => browser?.close());

async function shop(locale) {
  const context = await browser.newContext({ locale, viewport: { width: 1100, height: 800 } });
  const errors = [];
  context.on("weberror", (error) => errors.push(error.error()));
  const page = await context.newPage();
  await page.goto(`${gateway}/shop`);
  return { context, page, errors };
}

async function picture(page, name) {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
}

test("a QR code is scanned, paid, and the page turns to paid by itself", async () => {
  const { context, page, errors } = await shop("en-US");
  await picture(page, "shop");
  await page.locator(".good").first().getByRole("button", { name: "Pay by QR code" }).click();
  await page.getByText("Scan with WeChat").waitFor();
  assert.ok(await page.locator(".checkout svg").isVisible(), "a QR code is shown");
  await picture(page, "qr");

  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: "Scan with the simulated phone" }).click();
  const phone = await opened;
  await phone.waitForLoadState();
  await picture(phone, "phone");
  await phone.getByRole("button", { name: /^Pay ¥0\.01/ }).click();
  await phone.getByText("✓").waitFor();
  await picture(phone, "phone-paid");

  await page.getByRole("heading", { name: "Paid" }).waitFor({ timeout: 15_000 });
  await picture(page, "paid");
  await page.getByRole("link", { name: "See it in the books" }).click();
  assert.equal(await page.locator(".state").first().innerText(), "paid");
  await picture(page, "entry");
  await page.getByRole("link", { name: "Books" }).click();
  assert.equal(await page.locator("tbody tr .state.paid").first().innerText(), "paid");
  assert.match(await page.locator("tbody tr").first().innerText(), /¥0\.01/);
  await picture(page, "books");
  assert.deepEqual(errors, []);
  await context.close();
});

test("a mini program pays through the phone, in Chinese, and comes back", async () => {
  const { context, page, errors } = await shop("zh-CN");
  await page.locator(".good").nth(1).getByRole("button", { name: "在小程序购买" }).click();
  await page.getByRole("link", { name: "微信支付" }).waitFor();
  await picture(page, "mini");
  await page.getByRole("link", { name: "微信支付" }).click();
  await picture(page, "mini-phone");
  await page.getByRole("button", { name: /付款.*9\.90/ }).click();
  await page.getByRole("link", { name: "返回商家" }).click();
  await page.waitForURL(/\/shop\/orders\//, { timeout: 15_000 });
  await page.getByRole("heading", { name: "支付成功" }).waitFor({ timeout: 15_000 });
  await picture(page, "mini-paid");
  assert.deepEqual(errors, []);
  await context.close();
});

test("a wrong password leaves the order open, and it can still be paid", async () => {
  const { context, page } = await shop("en-US");
  await page.locator(".good").nth(2).getByRole("button", { name: "Pay by QR code" }).click();
  const link = page.getByRole("link", { name: "Scan with the simulated phone" });
  const phoneUrl = await link.getAttribute("href");
  const phone = await context.newPage();
  await phone.goto(phoneUrl);
  await phone.getByRole("button", { name: "Wrong password" }).click();
  await phone.waitForLoadState();
  await phone.goto(phoneUrl);
  await phone.getByRole("button", { name: /^Pay ¥56\.80/ }).click();
  await phone.getByText("✓").waitFor();
  await page.getByRole("heading", { name: "Paid" }).waitFor({ timeout: 15_000 });
  await context.close();
});
