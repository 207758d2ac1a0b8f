// SPDX-License-Identifier: MIT
//
// "Did this solve it?" under an article, and where editors read what was missing.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { Portal } from './portal.mjs';

let portal;
before(async () => { portal = await Portal.start(); });
after(async () => { await portal.stop(); });

for (const scripts of [true, false]) {
  it(`takes a vote ${scripts ? 'with' : 'without'} scripts`, async () => {
    const page = await portal.visit('/articulos/no-recibo-correos', { scripts });
    await page.click('[name=voto][value=si]');
    await page.waitForURL('**valorado=si**');
    assert.equal(await page.textContent('#voto'), 'Nos alegra.');
    await page.click('[name=voto][value=no]');
    await page.fill('#falta', `Falta Outlook ${scripts}`);
    await page.click('#valoracion .primary');
    await page.waitForURL('**valorado=gracias**');
    assert.equal(await page.textContent('#voto'), 'Gracias');
    await page.context().close();
  });
}

it('shows editors what was missing', async () => {
  const page = await portal.visit(null);
  await portal.signIn(page, 'editor');
  await page.click('.menu summary');
  await page.click('.menu-list a[href="/edicion/valoraciones"]');
  assert.match(await page.textContent('.voted'), /Falta Outlook true/);
  assert.match(await page.textContent('.voted'), /Falta Outlook false/);
});
