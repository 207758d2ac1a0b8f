// SPDX-License-Identifier: MIT
//
// What several journeys do on their way.

// Sends a ticket, past the last look when there is one, and gives its number.
export async function ask(page, subject, details = 'Desde ayer por la tarde.') {
  await page.goto('/pedir-ayuda');
  await page.selectOption('#tema', 'correo');
  await page.fill('#asunto', subject);
  await page.fill('#detalle', details);
  await page.click('form#ask .primary.big');
  await page.waitForLoadState();
  if (!/\/consultas\//.test(page.url())) {
    await page.waitForSelector('main .primary, .thread');
    if (!(await page.$('.thread'))) await page.click('main .primary');
  }
  await page.waitForURL('**/consultas/**');
  return /T-\d+/.exec(page.url())[0];
}

export const focused = (page, selector) =>
  page.evaluate((s) => document.activeElement.matches(s), selector);
