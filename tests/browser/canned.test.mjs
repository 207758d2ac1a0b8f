// SPDX-License-Identifier: MIT
//
// Phrases: the key that finds one and puts it into the answer, what happens to an open field, and
// writing, deleting and bringing back; without scripts too.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { ask, focused } from './acts.mjs';
import { check } from './look.mjs';
import { Portal } from './portal.mjs';

let portal, number;
before(async () => {
  portal = await Portal.start(['--holdout-share', '0']);
  const client = await portal.signedIn('client');
  number = await ask(client, 'No recibo correos y sale un error', '¿Qué hay que comprobar en el correo web?');
});
after(async () => { await portal.stop(); });

const desk = () => `/mesa/consultas/${number}`;

it('finds a phrase by a key and a word, and puts it into the answer filled', async () => {
  const page = await portal.signedIn('technician');
  await page.goto(desk());
  assert.equal(await page.locator('#frases .canned-item strong').first().textContent(), 'Comprobar en el correo web');
  await page.keyboard.press(';');
  assert.ok(await focused(page, '#frases-q'));
  await page.keyboard.type('CAPTURA');
  assert.deepEqual(await page.locator('#frases .canned-item:visible strong').allInnerTexts(), ['Pedir una captura del error']);
  await page.keyboard.press('Enter');
  assert.ok(await focused(page, '#texto'));
  assert.match(await page.inputValue('#texto'), /^Hola, \p{Lu}\p{L}+\.\n\nPara no ir a ciegas/u);
  assert.equal(await page.locator('#frases[open]').count(), 0);
  await page.keyboard.type(';');
  assert.match(await page.inputValue('#texto'), /;/, 'a key that is typed is text');
  assert.deepEqual(page.complaints, []);
});

it('says that no phrase has the words, and goes back by Escape', async () => {
  const page = await portal.signedIn('technician');
  await page.goto(desk());
  await page.keyboard.press(';');
  await page.keyboard.type('zzz');
  assert.ok(await page.locator('[data-canned-none]').isVisible());
  await page.keyboard.press('Escape');
  assert.ok(await focused(page, '#texto'));
});

it('does not send an answer with a field that nothing fills', async () => {
  const page = await portal.signedIn('technician', { scripts: false });
  await page.goto(desk());
  await page.fill('#texto', 'Hola.');
  await page.click('#frases summary');
  await page.locator('#frases .canned-item', { hasText: 'Decir para cuándo' }).locator('button').click();
  assert.match(await page.inputValue('#texto'), /^Hola\.\s+Lo tienes antes del \{\{plazo\}\}/);
  await page.click('form.composer .primary');
  assert.match(await page.textContent('.summary'), /\{\{plazo\}\}/);
  assert.match(await page.inputValue('#texto'), /\{\{plazo\}\}/);
});

it('is written, found, changed, deleted and brought back', async () => {
  const page = await portal.signedIn('technician');
  await page.goto('/mesa/frases');
  await page.click('.page-head .button');
  await page.fill('#titulo', 'Reiniciar el router');
  await page.fill('#texto', 'Hola, {{nombre}}: apaga el router diez segundos y enciéndelo.');
  await page.check('#para-2');
  await page.click('form.fields .primary');
  assert.match(await page.textContent('#hecho'), /«Reiniciar el router» guardada/);
  await page.goto('/mesa/frases?q=router+segundo');
  assert.deepEqual(await page.locator('.canned-item h2').allInnerTexts(), ['Reiniciar el router']);
  await page.click('.canned-item h2 a');
  await page.click('[name=accion][value=borrar]');
  assert.match(await page.textContent('#hecho'), /borrada/);
  assert.equal(await page.locator('.canned-item', { hasText: 'Reiniciar' }).count(), 0);
  await page.keyboard.press('u');
  await page.waitForURL('**hecho=recuperada**');
  assert.equal(await page.locator('.canned-item', { hasText: 'Reiniciar' }).count(), 1);
});

for (const look of [
  { width: 320, theme: 'light', language: 'es' },
  { width: 768, theme: 'dark', language: 'en' },
  { width: 1280, theme: 'light', language: 'es' },
])
  it(`looks right at ${look.width} px, ${look.theme}, ${look.language}`, async () => {
    const page = await portal.signedIn('technician', look);
    for (const path of ['/mesa/frases', '/mesa/frases?q=zzz', '/mesa/frases/nueva', '/mesa/frases/plazo']) {
      const address = new URL(path, 'http://x.example');
      address.searchParams.set('idioma', look.language);
      await page.goto(address.pathname + address.search);
      await check(page, look.width);
    }
    await page.click('form.fields .primary');
    await page.goto('/mesa/frases/nueva');
    await page.click('form.fields .primary');
    await check(page, look.width);
    await page.goto(desk());
    await page.evaluate(() => { document.getElementById('frases').open = true; });
    await check(page, look.width);
  });
