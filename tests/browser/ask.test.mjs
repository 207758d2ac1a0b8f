// SPDX-License-Identifier: MIT
//
// Asking for help: suggestions while it is written, the last look without scripts, an answer that ends
// it, and what happens when things fail meanwhile.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { Portal } from './portal.mjs';

let portal;
before(async () => { portal = await Portal.start(['--holdout-share', '0']); });
after(async () => { await portal.stop(); });

const subject = 'No recibo correos';

async function askPage({ scripts = true, width = 1280, role = 'client' } = {}) {
  const page = await portal.visit(null, { scripts, width });
  await portal.signIn(page, role);
  await page.goto('/pedir-ayuda');
  const empty = await page.$('[name=vaciar]');
  if (empty) {
    await empty.click();
    await page.waitForURL('**/pedir-ayuda?borrador=**');
  }
  return page;
}

async function write(page, text = subject) {
  await page.selectOption('#tema', 'correo');
  await page.focus('#asunto');
  await page.keyboard.type(text);
}

it('suggests while it is written, without moving the form or taking the cursor', async () => {
  const page = await askPage();
  const place = () => page.$eval('form#ask .primary.big', (b) => b.getBoundingClientRect().top);
  const before = await place();
  await write(page);
  await page.waitForSelector('.sug');
  assert.equal(await place(), before);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'asunto');
  assert.match(await page.textContent('.sug h3'), /No recibo correos/);
  await page.waitForFunction(() => /respuesta/.test(document.getElementById('anuncio').textContent));
  assert.deepEqual(page.complaints, []);
});

it('asks once for a word that is typed quickly, and shows only the last answer', async () => {
  const page = await askPage();
  let asked = 0;
  page.on('request', (request) => { if (request.url().endsWith('/sugerencias')) asked += 1; });
  await write(page);
  await page.waitForSelector('.sug');
  assert.ok(asked <= 2, `${asked} calls`);
});

it('folds what is not the case, by keyboard alone, and brings it back', async () => {
  const page = await askPage();
  await write(page);
  await page.waitForSelector('.sug');
  await page.focus('[name=descartar]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.sug--folded');
  assert.equal(await page.evaluate(() => document.activeElement.name), 'recuperar');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.sug--folded', { state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement.name), 'descartar');
});

it('does not change the answers under the pointer', async () => {
  const page = await askPage();
  await write(page);
  await page.waitForSelector('.sug');
  await page.hover('#respuestas .sug');
  const title = await page.textContent('.sug h3');
  const answered = page.waitForResponse('**/sugerencias');
  await page.fill('#asunto', 'El certificado de la web ha caducado');
  await answered;
  assert.equal(await page.textContent('.sug h3'), title);
  await page.mouse.move(5, 5);
  await page.waitForFunction((old) => document.querySelector('.sug h3')?.textContent !== old, title);
});

it('ends without a ticket when an answer solves it, and goes on when undone', async () => {
  const page = await askPage();
  await write(page);
  await page.waitForSelector('.sug');
  await page.click('[name=resuelto]');
  await page.waitForURL('**/pedir-ayuda/resuelta**');
  assert.match(await page.textContent('.lead'), /No se ha enviado nada/);
  await page.click('[name=reabrir]');
  await page.waitForURL('**/pedir-ayuda?borrador=**');
  assert.equal(await page.inputValue('#asunto'), subject);
});

it('leads to an article and back to what was written', async () => {
  const page = await askPage();
  await write(page);
  await page.waitForSelector('.sug');
  await page.focus('#detalle');
  await page.keyboard.type('Desde ayer');
  await page.click('.sug h3 a');
  await page.waitForURL('**/articulos/**');
  await page.click('.on-the-way a');
  await page.waitForURL('**/pedir-ayuda?borrador=**');
  assert.equal(await page.inputValue('#detalle'), 'Desde ayer');
  await page.click('.sug h3 a');
  await page.click('.vote [name=resuelto]');
  await page.waitForURL('**/resuelta**');
});

it('sends one ticket, with what was seen told to staff alone', async () => {
  const page = await askPage();
  await write(page);
  await page.waitForSelector('.sug');
  await page.dblclick('form#ask .primary.big');
  await page.waitForURL('**/consultas/**');
  if (page.url().includes('mirar')) await page.click('main .primary');
  const number = /T-\d+/.exec(page.url())[0];
  assert.match(await page.textContent('.callout--ok'), new RegExp(`Consulta ${number} enviada`));
  assert.equal(await page.$('.seen'), null);
  const staff = await portal.visit(null);
  await portal.signIn(staff, 'technician');
  await staff.goto(`/consultas/${number}`);
  assert.match(await staff.textContent('.seen'), /No recibo correos/);
  const next = `/consultas/T-${Number(number.slice(2)) + 1}`;
  const { status } = await staff.evaluate(async (url) => ({ status: (await fetch(url)).status }), next);
  assert.equal(status, 404, 'a second ticket was made');
});

it('says that suggestions are out of order and sends all the same', async () => {
  const page = await askPage();
  await page.route('**/sugerencias', (route) => route.abort());
  await write(page);
  await page.waitForSelector('#respuestas .callout--bad');
  assert.match(await page.textContent('#respuestas'), /No hemos podido buscar sugerencias/);
  await page.click('form#ask .primary.big');
  await page.waitForLoadState();
  if (await page.$('[name=confirmada].primary')) await page.click('[name=confirmada].primary');
  await page.waitForURL('**/consultas/**');
});

it('says what is missing and keeps the rest', async () => {
  const page = await askPage();
  await page.fill('#detalle', 'Solo el detalle');
  await page.click('form#ask .primary.big');
  await page.waitForSelector('.summary');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'summary');
  await page.click('.summary a[href="#asunto"]');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'asunto');
  assert.equal(await page.inputValue('#detalle'), 'Solo el detalle');
});

it('keeps the draft when the session ends', async () => {
  const page = await askPage();
  await write(page, 'Se acaba la sesión');
  const elsewhere = await portal.visit(null);
  await elsewhere.context().addCookies(await page.context().cookies());
  await elsewhere.goto('/');
  await elsewhere.click('.menu summary');
  await elsewhere.click('.menu [type=submit]');
  await elsewhere.waitForSelector('a[href="/entrar"]');
  await page.fill('#detalle', 'Y esto también');
  await page.click('form#ask .primary.big');
  await page.waitForURL('**/entrar?**');
  assert.equal(await page.textContent('h1'), 'Tu sesión ha terminado');
  await page.fill('#correo', portal.accounts.client.email);
  await page.fill('#clave', portal.accounts.client.password);
  await page.click('main [type=submit]');
  await page.waitForURL('**/pedir-ayuda?borrador=**');
  assert.equal(await page.inputValue('#asunto'), 'Se acaba la sesión');
  assert.equal(await page.inputValue('#detalle'), 'Y esto también');
});

it('jumps to the answers on a phone', async () => {
  const page = await askPage({ width: 360 });
  await write(page);
  await page.waitForSelector('.jump:not([hidden])');
  assert.match(await page.textContent('.jump'), /\d respuestas? que puede/);
  await page.click('.jump a');
  await page.waitForFunction(() => {
    const { top } = document.getElementById('respuestas').getBoundingClientRect();
    return top < window.innerHeight;
  });
});

it('looks once more before sending, without scripts', async () => {
  const page = await askPage({ scripts: false });
  await page.selectOption('#tema', 'correo');
  await page.fill('#asunto', subject);
  await page.click('form#ask .primary.big');
  assert.equal(await page.textContent('h1'), 'Antes de enviarla, mira si es esto');
  assert.ok((await page.$$('.sug')).length <= 3);
  await page.click('[name=descartar]');
  await page.waitForSelector('.sug--folded');
  await page.click('main .primary');
  await page.waitForURL('**/consultas/**');
  await page.click('summary:has-text("Cerrar mi consulta")');
  await page.fill('#como', 'Vacié el buzón');
  await page.click('form[action$=cerrar] button');
  await page.waitForSelector('.state--ok');
});

it('ends at the last look when an answer solves it, without scripts', async () => {
  const page = await askPage({ scripts: false });
  await page.selectOption('#tema', 'correo');
  await page.fill('#asunto', subject);
  await page.click('form#ask .primary.big');
  await page.click('.sug [name=resuelto]');
  await page.waitForURL('**/resuelta**');
});
