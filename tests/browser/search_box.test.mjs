// SPDX-License-Identifier: MIT
//
// The search box: by keyboard alone, with suggestions and without scripts.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { Portal } from './portal.mjs';

let portal;
before(async () => { portal = await Portal.start(); });
after(async () => { await portal.stop(); });

const focused = (page) => page.evaluate(() => document.activeElement.id);

it('takes the cursor on / and Ctrl K, but not out of a field', async () => {
  const page = await portal.visit('/buscar?q=correo');
  await page.keyboard.press('/');
  assert.equal(await focused(page), 'q');
  const selected = ({ selectionStart, selectionEnd }) => [selectionStart, selectionEnd];
  assert.deepEqual(await page.$eval('#q', selected), [0, 'correo'.length]);
  await page.keyboard.type('a/b');
  assert.equal(await page.inputValue('#q'), 'a/b');
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('Control+k');
  assert.equal(await focused(page), 'q');
});

it('offers articles, lets the arrows choose and Enter open', async () => {
  const page = await portal.visit('/');
  await page.type('#q', 'correo movil');
  await page.waitForSelector('.listbox:not([hidden]) [role=option]');
  assert.equal(await page.getAttribute('#q', 'aria-expanded'), 'true');
  assert.equal(await page.getAttribute('#q', 'aria-activedescendant'), null);
  await page.keyboard.press('ArrowDown');
  const active = await page.getAttribute('#q', 'aria-activedescendant');
  assert.equal(await page.getAttribute(`#${active}`, 'aria-selected'), 'true');
  assert.equal(await page.inputValue('#q'), 'correo movil');
  assert.equal(await focused(page), 'q');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/articulos/**');
});

it('sends what was typed when nothing is chosen', async () => {
  const page = await portal.visit('/');
  await page.type('#q', 'correo movil');
  await page.waitForSelector('.listbox:not([hidden])');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/buscar?q=correo+movil');
});

it('closes on Escape, then clears', async () => {
  const page = await portal.visit('/');
  await page.type('#q', 'correo');
  await page.waitForSelector('.listbox:not([hidden])');
  await page.keyboard.press('Escape');
  assert.equal(await page.isVisible('.listbox'), false);
  assert.equal(await page.inputValue('#q'), 'correo');
  await page.keyboard.press('Escape');
  assert.equal(await page.inputValue('#q'), '');
});

it('says how many suggestions there are, after a while', async () => {
  const page = await portal.visit('/');
  await page.type('#q', 'correo');
  await page.waitForFunction(() => {
    const status = document.querySelector('form [role=status]');
    return /^\d+ sugerencia/.test(status.textContent);
  });
});

it('is a plain box when suggestions fail', async () => {
  const page = await portal.visit('/');
  await page.route('**/api/v1/complete**', (route) => route.abort());
  const asked = page.waitForEvent('requestfailed');
  await page.type('#q', 'correo');
  await asked;
  assert.equal(await page.isVisible('.listbox'), false);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/buscar?q=correo');
});

it('opens what was clicked', async () => {
  const page = await portal.visit('/', { width: 360 });
  await page.type('#q', 'correo');
  await page.click('.listbox [role=option]');
  await page.waitForURL('**/articulos/**');
});

it('leaves out of its words in bold what was not typed', async () => {
  const page = await portal.visit('/');
  await page.type('#q', 'contraseña');
  await page.waitForSelector('.listbox:not([hidden]) b');
  const texts = (all) => all.map((b) => b.textContent.toLowerCase());
  const bold = await page.$$eval('.listbox b', texts);
  assert.ok(bold.every((word) => word.startsWith('contrase')), bold.join());
});

it('understands slips and other forms while one types', async () => {
  const page = await portal.visit('/');
  await page.type('#q', 'como configuro el coreo en el movi');
  await page.waitForSelector('.listbox:not([hidden]) [role=option]');
  assert.match(await page.textContent('.listbox [role=option]'), /correo.*móvil/);
});

it('drops answers to what is no longer there', async () => {
  const page = await portal.visit('/');
  let letGo;
  const held = new Promise((resolve) => { letGo = resolve; });
  await page.route('**/api/v1/complete?q=corre', async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest('**/api/v1/complete?q=corre');
  await page.type('#q', 'corre');
  await asked;
  await page.keyboard.press('Escape');
  const answered = page.waitForResponse('**/api/v1/complete?q=corre');
  letGo();
  await answered;
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve); }));
  assert.equal(await page.isVisible('.listbox'), false);
  assert.equal(await page.inputValue('#q'), '');
});

it('is as it was when one comes back', async () => {
  const page = await portal.visit('/');
  await page.type('#q', 'correo movil');
  await page.waitForSelector('.listbox:not([hidden])');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/buscar?q=correo+movil');
  await page.goBack();
  assert.equal(await page.isVisible('.listbox'), false);
  await page.fill('#q', '');
  await page.type('#q', 'buz');
  await page.waitForSelector('.listbox:not([hidden]) [role=option]');
});

it('offers a query that several asked, and searches it', async () => {
  const ask = async (page) => page.goto('/buscar?q=webmail+adjuntos');
  await ask(await portal.visit());
  await ask(await portal.visit());
  const client = await portal.visit();
  await portal.signIn(client, 'client');
  await ask(client);
  await portal.restart();
  const page = await portal.visit('/');
  await page.type('#q', 'webm');
  await page.waitForSelector('.listbox:not([hidden]) [role=option]');
  assert.equal(await page.textContent('.listbox [role=option]'), 'webmail adjuntos');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/buscar?q=webmail+adjuntos');
});

it('works without scripts', async () => {
  const page = await portal.visit('/', { scripts: false });
  await page.fill('#q', 'buzon lleno');
  await page.click('main [type=submit]');
  await page.waitForURL('**/buscar?q=buzon+lleno');
  await page.click('.hit h2 a');
  await page.waitForURL('**/articulos/**');
  assert.equal(await page.isVisible('.answer'), true);
});
