// SPDX-License-Identifier: MIT
//
// What several journeys do on their way.
import { createHmac } from 'node:crypto';

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

export const kPanelKey = 'clave-de-los-dos'; // RESUELVE_PANEL_KEY

// What a help desk does on its server: the address of the panel for one of its tickets.
export function panelAddress(portal, { ticket, lang, subject, body }) {
  const expires = String(Math.floor(Date.now() / 1000) + 3600);
  const text = ['panel', expires, ticket, lang, subject, body].join('\n');
  const signature = createHmac('sha256', kPanelKey).update(text).digest('hex');
  return `${portal}/panel?${new URLSearchParams({ ticket, lang, subject, body, expires, signature })}`;
}
