// SPDX-License-Identifier: MIT
//
// A ticket that an article solves, from opening it to the answer sent, linked, timed and solved: six
// keys besides typing. What the panel inserts, what is not it, what is missing; without scripts too.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { ask, focused } from './acts.mjs';
import { check } from './look.mjs';
import { Portal } from './portal.mjs';

const kMostKeys = 6;
const kArticle = '/articulos/no-recibo-correos';

let portal;
before(async () => { portal = await Portal.start(['--holdout-share', '0']); });
after(async () => { await portal.stop(); });

const signedIn = (role, options) => portal.signedIn(role, options);

// By a client in a window that is closed again.
async function ticket(subject) {
  const page = await signedIn('client');
  const number = await ask(page, subject, 'No recibo correos. ¿Qué hay que comprobar?');
  await page.context().close();
  return number;
}

const row = (page, n) => page.locator(`#articulo-${n}`);

it('takes six keys from opening it to the answer sent, linked, timed and solved', async () => {
  const number = await ticket('No recibo correos desde ayer');
  const page = await signedIn('technician');
  let keys = 0;
  const press = async (key, done) => {
    ++keys;
    await Promise.all([done ? page.waitForURL(done) : null, page.keyboard.press(key)]);
  };
  await page.goto('/mesa?ver=all');
  await page.locator(`.qrow:visible a[href$="/${number}"]`).first().focus();

  await press('Enter', `**/mesa/consultas/${number}`);
  assert.equal(await row(page, 1).locator('h3 a').getAttribute('href'), kArticle);
  assert.equal(await row(page, 1).getAttribute('aria-current'), 'true');
  await press('s', '**hecho=enlazada**');
  assert.ok(await focused(page, '#hecho'), 'the focus is on what was done');
  await press('r');
  assert.ok(await focused(page, '#texto'));
  await page.keyboard.type('Mira primero si los mensajes están en el correo web.');
  await press('Control+Enter', '**hecho=enviada**');
  assert.ok(await focused(page, '#hecho'));
  await press('e');
  assert.ok(await focused(page, '#minutos'), 'the article is chosen: only the time is missing');
  await page.keyboard.type('12');
  await press('Control+Enter', '**hecho=resuelta**');

  assert.ok(keys <= kMostKeys, `${keys} keys`);
  assert.match(await page.textContent('.state strong'), /Resuelta el/);
  assert.equal(await page.locator('.msg').count(), 2);
  assert.equal(await page.locator(`.linked--item a[href="${kArticle}"]`).count(), 1);
  await page.goto(`/mesa/consultas/${number}/tiempo`);
  assert.match(await page.innerText('main'), /12\smin/);
  const client = await signedIn('client');
  await client.goto(`/consultas/${number}`);
  assert.equal(await client.locator(`.linked--item a[href="${kArticle}"]`).count(), 1);
  assert.deepEqual([...page.complaints, ...client.complaints], []);
});

it('sends the answer with the solving when it was not sent before', async () => {
  const number = await ticket('No recibo correos desde el lunes');
  const page = await signedIn('technician');
  await page.goto(`/mesa/consultas/${number}`);
  await page.fill('#texto', 'Mira el correo web.');
  await page.click('[data-key=e]');
  await page.check(`#cerrar [name=saber][value="enlace-no-recibo-correos"]`);
  await page.fill('#minutos', '5');
  await Promise.all([page.waitForURL('**hecho=resuelta**'), page.keyboard.press('Control+Enter')]);
  assert.match(await page.textContent('.thread'), /Mira el correo web\./);
  assert.equal(await page.locator('.linked--item').count(), 1);
});

it('does nothing by a key while somebody types, and says what is not it and what is missing', async () => {
  const number = await ticket('No recibo correos de nadie');
  const page = await signedIn('technician');
  await page.goto(`/mesa/consultas/${number}`);
  const address = page.url();
  await page.keyboard.press('r');
  await page.keyboard.type('sxenf12');
  assert.equal(await page.inputValue('#texto'), 'sxenf12');
  assert.equal(page.url(), address);
  assert.equal(await page.locator('#cerrar[open]').count(), 0);

  await page.fill('#texto', 'Hola.');
  await page.locator('#texto').blur();
  await page.keyboard.press('l');
  assert.ok(await focused(page, '#texto'), 'one goes on writing after it');
  assert.match(await page.inputValue('#texto'), /^Hola\.\n\n\[No recibo correos[^\]]*\]\(no-recibo-correos\.md\)\n\n$/);
  await page.fill('#texto', '');
  await page.locator('#texto').blur();
  await page.keyboard.press('q');
  assert.match(await page.inputValue('#texto'), /^> /);
  await page.fill('#texto', '');
  await page.locator('#texto').blur();

  await page.keyboard.press('2');
  assert.equal(await row(page, 2).getAttribute('aria-current'), 'true');
  await page.keyboard.press('1');
  await Promise.all([page.waitForURL('**hecho=no-es**'), page.keyboard.press('n')]);
  assert.notEqual(await row(page, 1).locator('h3 a').getAttribute('href'), kArticle, 'it comes last now');
  await Promise.all([page.waitForURL('**hecho=hueco**'), page.keyboard.press('f')]);
  assert.match(await page.innerText('.panel .badge'), /Falta un artículo/);
  await page.keyboard.press('/');
  assert.ok(await focused(page, '#qp'));
  await page.keyboard.press('Tab');
  await page.locator('#qp').blur();
  await page.keyboard.press('x');
  assert.ok(await focused(page, '#porque'), 'only the reason is missing');
  await page.goto(`/mesa/consultas/${number}`);
  await page.keyboard.press('?');
  assert.match(await page.innerText('dialog .keys'), /insertar enlace, cita, entero/);
  assert.deepEqual(page.complaints, []);
});

it('inserts and solves without scripts, and editors are shown the gap', async () => {
  const number = await ticket('No recibo correos, sin guiones');
  const page = await signedIn('technician', { scripts: false });
  await page.goto(`/mesa/consultas/${number}`);
  await page.fill('#texto', 'Esto lo explica:');
  await page.click('#articulo-1 [name=insertar][value=enlace]');
  assert.match(await page.inputValue('#texto'), /^Esto lo explica:\n\n\[.+\]\(.+\.md\)$/);
  await page.click('#cerrar summary');
  await page.check('#cerrar [name=saber][value=hueco]');
  await page.click('#cerrar [data-send]');
  assert.match(await page.textContent('#minutos-e'), /Escribe el tiempo, o 0\./);
  assert.match(await page.inputValue('#texto'), /^Esto lo explica:/);
  await page.fill('#minutos', '0');
  await page.click('#cerrar [data-send]');
  assert.match(await page.textContent('#hecho'), new RegExp(`${number} resuelta`));

  const editor = await signedIn('editor');
  await editor.goto('/edicion/huecos');
  const gap = editor.locator('.votes li', { has: editor.locator(`a[href$="/${number}"]`) });
  assert.match(await gap.innerText(), /Falta un artículo/);
});

for (const look of [
  { width: 320, theme: 'light', language: 'es' },
  { width: 768, theme: 'dark', language: 'en' },
  { width: 1280, theme: 'light', language: 'es' },
])
  it(`looks right at ${look.width} px, ${look.theme}, ${look.language}`, async () => {
    const number = await ticket(`No recibo correos de administracion-y-contabilidad@distribucionesdelnorte.example ${look.width}`);
    const page = await signedIn('technician', look);
    await page.goto(`/mesa/consultas/${number}?hecho=hueco&idioma=${look.language}`);
    await page.evaluate(() => { document.getElementById('cerrar').open = true; });
    await check(page, look.width);
    await page.click('#cerrar [data-send]');
    await page.waitForSelector('.summary');
    await check(page, look.width);
    const editor = await signedIn('editor', look);
    await editor.goto(`/edicion/huecos?idioma=${look.language}`);
    await check(editor, look.width);
  });
