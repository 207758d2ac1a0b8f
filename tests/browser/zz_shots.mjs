import { Portal } from './portal.mjs';
import { readFileSync } from 'node:fs';
const portal = await Portal.start();
const out = process.env.OUT || '/tmp/shots';
const who = JSON.parse(process.env.PAGES);
for (const [role, path, widths, theme, language, name] of who) {
  for (const width of widths) {
    const page = await portal.visit(null, { width, theme, language });
    if (role) { await page.goto('/entrar'); await page.fill('[name=correo]', portal.accounts[role].email); await page.fill('[name=clave]', portal.accounts[role].password); await page.click('main button[type=submit]'); await page.waitForLoadState(); }
    const r = await page.goto(path);
    const text = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1 ? ' WIDE' : '');
    console.log(role, path, width, r.status() + text, page.complaints.join(' | '));
    await page.screenshot({ path: `${out}/${name}_${width}_${theme}_${language}.png`, fullPage: true });
    await page.context().close();
  }
}
await portal.browser.close(); process.exit(0);
