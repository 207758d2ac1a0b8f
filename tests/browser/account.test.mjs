// SPDX-License-Identifier: MIT
//
// Signing in and out, the look, the language, the menu.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { Portal } from './portal.mjs';

let portal;
before(async () => { portal = await Portal.start(); });
after(async () => { await portal.stop(); });

for (const scripts of [true, false]) {
  it(`signs in and out ${scripts ? 'with' : 'without'} scripts`, async () => {
    const page = await portal.visit(null, { scripts });
    await portal.signIn(page, 'client');
    await page.click('.menu summary');
    await page.click('.menu [type=submit]');
    await page.waitForSelector('a[href="/entrar"]');
  });

  it(`keeps the look that was chosen ${scripts ? 'with' : 'without'} scripts`, async () => {
    const page = await portal.visit('/como-trabajamos', { scripts });
    await page.selectOption('#aspecto', 'dark');
    await page.click('.foot [type=submit]');
    await page.waitForSelector('html[data-theme=dark]');
    assert.equal(new URL(page.url()).pathname, '/como-trabajamos');
    await page.goto('/');
    assert.equal(await page.getAttribute('html', 'data-theme'), 'dark');
  });
}

it('comes back after signing in to the page that asked for it', async () => {
  const page = await portal.visit('/consultas/T-1002');
  const { email, password } = portal.accounts.technician;
  await page.fill('#correo', email);
  await page.fill('#clave', password);
  await page.click('main [type=submit]');
  await page.waitForURL('**/consultas/T-1002');
});

it('changes the language and keeps the page', async () => {
  const page = await portal.visit('/buscar?q=correo');
  await page.click('.top-end [hreflang=en]');
  await page.waitForURL('**/buscar?q=correo&idioma=en');
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  await page.goto('/');
  assert.equal(await page.textContent('h1'), 'What do you need to solve?');
});

it('closes the menu on Escape and gives the cursor back', async () => {
  const page = await portal.visit(null);
  await portal.signIn(page, 'client');
  await page.click('.menu summary');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  assert.equal(await page.isVisible('.menu-list'), false);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SUMMARY');
});

it('reaches everything by Tab, the way to the content first', async () => {
  const page = await portal.visit('/');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'contenido');
});
