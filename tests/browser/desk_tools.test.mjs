// SPDX-License-Identifier: MIT
//
// The desk's tools: the clock that survives reloads, what minutes do to the plan while they are
// typed, taking back what was just done, and tickets about the same.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { ask, focused } from './acts.mjs';
import { check } from './look.mjs';
import { Portal } from './portal.mjs';

const kToast = 10500; // milliseconds until a line that offers to take back has gone

let portal;
let client;
before(async () => {
  portal = await Portal.start(['--holdout-share', '0']);
  client = await portal.signedIn('client');
});
after(async () => { await portal.stop(); });

const signedIn = (role, options) => portal.signedIn(role, options);

const ticket = (subject) => ask(client, subject, 'Desde ayer.');

const go = (page, done, act) => Promise.all([page.waitForURL(done), act()]);

it('counts on through reloads, stops the other clock and fills the form that solves', async () => {
  const [first, second] = [await ticket('El reloj, uno'), await ticket('El reloj, dos')];
  const page = await signedIn('technician');
  await page.goto(`/mesa/consultas/${first}`);
  await go(page, '**hecho=reloj**', () => page.keyboard.press('p'));
  await page.waitForFunction(() => document.querySelector('.timer .clock').textContent >= '0:00:02');
  await page.reload();
  assert.ok((await page.textContent('.timer .clock')) >= '0:00:02');
  assert.match(await page.textContent('.top-timer'), new RegExp(first));
  await page.goto(`/mesa/consultas/${second}`);
  await go(page, '**hecho=otro-reloj**', () => page.keyboard.press('p'));
  assert.match(await page.textContent('#hecho'), new RegExp(`El de ${first} se ha parado`));
  await page.goto(`/mesa/consultas/${first}`);
  assert.equal(await page.inputValue('#minutos'), '1');
  assert.deepEqual(page.complaints, []);
});

it('says what minutes do to the plan while they are typed, and by a button without scripts', async () => {
  const number = await ticket('Cuánto cuesta');
  const page = await signedIn('technician');
  await page.goto(`/mesa/consultas/${number}`);
  await page.keyboard.press('e');
  const effect = page.locator('#cerrar [data-effect]');
  await page.fill('#minutos', '25');
  await page.waitForFunction(() => /25/.test(document.querySelector('#cerrar [data-effect]').textContent));
  assert.match(await effect.innerText(), /Se anotan 25\smin y se cobran .* quedarían/);
  await page.fill('#gratis-cierre', 'Fallo nuestro');
  await page.waitForFunction(() => /cobran 0/.test(document.querySelector('#cerrar [data-effect]').textContent));

  const plain = await signedIn('technician', { scripts: false });
  await plain.goto(`/mesa/consultas/${number}`);
  await plain.click('#cerrar summary');
  await plain.fill('#minutos', '25');
  await plain.click('#cerrar [name=paso]');
  assert.match(await plain.innerText('#cerrar [data-effect]'), /Se anotan 25/);
  assert.match(await plain.innerText('.state strong'), /Sin contestar/);
  assert.deepEqual(page.complaints, []);
});

it('takes back by one key, waits while somebody is on it, and works without scripts', async () => {
  const number = await ticket('Deshacer');
  const page = await signedIn('technician');
  await page.clock.install();
  await page.goto(`/mesa/consultas/${number}`);
  await page.click('[name=estado][value=resolved]');
  await page.waitForURL('**hecho=estado**');
  const toast = page.locator('[data-toast]');
  assert.equal(await toast.getAttribute('role'), 'status');
  await toast.hover();
  await page.clock.runFor(kToast);
  assert.ok(await toast.isVisible(), 'it stays while the mouse is on it');
  await page.mouse.move(0, 0);
  await go(page, '**hecho=deshecho**', () => page.keyboard.press('u'));
  assert.ok(await focused(page, '#hecho'));
  await go(page, '**hecho=estado**', () => page.click('[name=estado][value=resolved]'));
  await page.clock.runFor(kToast);
  assert.equal(await toast.count(), 0, 'it goes after ten seconds');

  const plain = await signedIn('technician', { scripts: false });
  const other = await ticket('Deshacer, sin guiones');
  await plain.goto(`/mesa/consultas/${other}`);
  await plain.fill('#texto', 'Una respuesta a destiempo');
  await plain.click('.composer [data-send]');
  await plain.click('[name=deshacer]');
  assert.equal(await plain.inputValue('#texto'), 'Una respuesta a destiempo');
  assert.equal(await plain.locator('.msg').count(), 1);
  await plain.click('[name=tirar]');
  assert.equal(await plain.inputValue('#texto'), '');
  await plain.click('[name=deshacer]');
  assert.equal(await plain.inputValue('#texto'), 'Una respuesta a destiempo');
});

it('merges two tickets, and their client is led to the one that goes on', async () => {
  const [survivor, duplicate] = [await ticket('No imprime'), await ticket('Sigue sin imprimir')];
  const page = await signedIn('technician');
  await page.goto(`/mesa/consultas/${duplicate}`);
  await page.click('#unir summary');
  await page.selectOption('#con', survivor);
  await go(page, '**hecho=unida**', () => page.click('#unir button'));
  assert.match(await page.textContent('#hecho'), new RegExp(`${duplicate} sigue ahora en ${survivor}`));
  await client.goto(`/consultas/${duplicate}`);
  assert.match(client.url(), new RegExp(`/consultas/${survivor}`));
  await client.click(`a[href^="/consultas/${duplicate}"]`);
  assert.match(await client.innerText('.thread'), /Desde ayer/);
});

for (const look of [
  { width: 320, theme: 'dark', language: 'en' },
  { width: 360, theme: 'light', language: 'es' },
  { width: 768, theme: 'light', language: 'es' },
  { width: 1280, theme: 'dark', language: 'en' },
  { width: 1920, theme: 'light', language: 'es' },
])
  it(`looks right at ${look.width} px, ${look.theme}, ${look.language}`, async () => {
    const number = await ticket(`Una larga de administracion-y-contabilidad@distribucionesdelnorte.example ${look.width}`);
    await ticket('La misma, y larga de administracion-y-contabilidad@distribucionesdelnorte.example');
    const page = await signedIn('technician', look);
    await page.goto(`/mesa/consultas/${number}?idioma=${look.language}`);
    await page.keyboard.press('p');
    await page.waitForURL('**hecho=**');
    await page.evaluate(() => { for (const one of document.querySelectorAll('#cerrar, #unir, .panel details')) one.open = true; });
    await page.fill('#minutos', '25');
    await page.waitForFunction(() => document.querySelector('#cerrar [data-effect]').textContent);
    await check(page, look.width);
    await page.click('[name=estado][value=resolved]');
    await page.waitForURL('**hecho=estado**');
    await check(page, look.width);
    await page.keyboard.press('u');
    await page.waitForURL('**hecho=deshecho**');
    await check(page, look.width);
  });
