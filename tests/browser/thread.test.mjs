// SPDX-License-Identifier: MIT
//
// A ticket from its first word to its end: a client asks, a technician asks back, the client answers,
// an article solves it, the client confirms and reopens. With scripts and without, and looked at by axe.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { ask } from './acts.mjs';
import { findings } from './look.mjs';
import { Portal } from './portal.mjs';

let portal;
before(async () => { portal = await Portal.start(['--holdout-share', '0']); });
after(async () => { await portal.stop(); });

const signedIn = (role, options) => portal.signedIn(role, options);

const state = (page) => page.textContent('.state strong');

async function journey(scripts) {
  const client = await signedIn('client', { scripts });
  const desk = await signedIn('technician', { scripts });
  const number = await ask(client, `No entra el correo ${scripts ? 'con' : 'sin'} guiones`);
  assert.match(await state(client), /La tenemos desde/);

  await desk.click('nav[aria-label=Principal] a[href="/mesa"]');
  await desk.click(`.qrow a[href$="${number}"]`);
  await desk.fill('#texto', '¿Qué dice el mensaje de error?');
  await desk.click('[name=y][value=espera]');
  assert.match(await state(desk), /Esperamos la respuesta de/);

  await client.goto('/consultas');
  assert.match(await client.textContent('section[aria-labelledby=esperan]'), /¿Qué dice el mensaje de error\?/);
  await client.click(`section[aria-labelledby=esperan] a[href$="${number}#responder"]`);
  assert.match(await state(client), /Esperamos tu respuesta desde/);
  await client.fill('#texto', 'Dice **550 5.7.1**');
  await client.click('#responder button[type=submit].primary');
  await client.waitForSelector('.callout--ok');
  assert.match(await client.textContent('.thread'), /550 5\.7\.1/);
  assert.match(await state(client), /está en ello/);

  await desk.goto(`/mesa/consultas/${number}?escribir=nota`);
  await desk.fill('#texto', 'ojo: cuota del buzón');
  await desk.click('#responder .strong');
  await desk.waitForSelector('.msg--note');
  await desk.fill('#qp', 'no recibo correos');
  await desk.press('#qp', 'Enter');
  await desk.click('[name=resuelve]');
  await desk.waitForSelector('.linked--item');
  await desk.fill('#texto', 'El artículo lo explica paso a paso.');
  await desk.click('[name=y][value=resuelta]');
  assert.match(await state(desk), /Resuelta el/);

  await client.goto(`/consultas/${number}`);
  assert.doesNotMatch(await client.content(), /cuota del buzón/);
  assert.equal(await client.locator('.linked--item').count(), 1);
  await client.click('form[action$=confirmar] button');
  assert.match(await state(client), /Cerrada el/);
  await client.fill('#texto', 'Ha vuelto a pasar.');
  await client.click('#responder button[type=submit].primary');
  await client.waitForSelector('.callout--ok');
  assert.match(await state(client), /está en ello/);
  assert.deepEqual([...client.complaints, ...desk.complaints], []);
  return { client, desk, number };
}

it('goes from a question to an answer, to its end and back', async () => { await journey(true); });

it('goes the same way without scripts', async () => { await journey(false); });

it('adds one message of two presses', async () => {
  const page = await signedIn('client');
  const number = await ask(page, 'Dos veces');
  await page.fill('#texto', 'Una sola vez');
  await page.dblclick('#responder button[type=submit].primary');
  await page.waitForSelector('.callout--ok');
  await page.goto(`/consultas/${number}`);
  assert.equal((await page.$$('.msg')).length, 2);
});

it('keeps what was typed and not sent', async () => {
  const page = await signedIn('client');
  const number = await ask(page, 'A medias');
  const kept = page.waitForResponse('**/borrador');
  await page.fill('#texto', 'Todavía no lo envío');
  await page.locator('#texto').blur();
  assert.equal((await kept).status(), 204);
  await page.waitForSelector('.saved:not(.saved--none)');
  await page.goto('/consultas');
  await page.goto(`/consultas/${number}`);
  assert.equal(await page.inputValue('#texto'), 'Todavía no lo envío');
});

it('keeps it when the session ends, and says so', async () => {
  const page = await signedIn('client');
  const number = await ask(page, 'Se acaba la sesión');
  const elsewhere = await portal.visit(null);
  await elsewhere.context().addCookies(await page.context().cookies());
  await elsewhere.goto('/');
  await elsewhere.click('.menu summary');
  await elsewhere.click('.menu [type=submit]');
  await elsewhere.waitForSelector('a[href="/entrar"]');
  const kept = page.waitForResponse('**/borrador');
  await page.fill('#texto', 'Escrito mientras tanto');
  await page.locator('#texto').blur();
  assert.equal((await kept).status(), 401);
  await page.waitForFunction(() => /sesión ha terminado/.test(document.querySelector('.saved').textContent));
  await page.click('#responder button[type=submit].primary');
  await page.waitForURL('**/entrar?**');
  await page.fill('#correo', portal.accounts.client.email);
  await page.fill('#clave', portal.accounts.client.password);
  await page.click('main [type=submit]');
  await page.waitForURL(`**/consultas/${number}`);
  assert.equal(await page.inputValue('#texto'), 'Escrito mientras tanto');
});

const kPng = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const png = (name) => ({ name, mimeType: 'image/png', buffer: kPng });

// Its own words in bold, a file, and a password that was pasted by mistake.
async function replyWithAll(page, scripts, send) {
  await page.fill('#texto', 'Mira **esto**.');
  await page.click('#responder [name=vista-previa]');
  await page.waitForSelector('#vista .preview strong');
  await page.setInputFiles('#archivo', png('captura.png'));
  if (scripts) await page.waitForSelector('#adjuntos .file');
  await page.fill('#texto', 'Mira esto. La clave es Tr3n-azul6');
  await page.click(send);
  await page.waitForSelector('#aviso-clave [role=alert]');
  assert.match(await page.textContent('#aviso-clave'), /La clave es T•••••••6/);
  assert.equal(await page.inputValue('#texto'), 'Mira esto. La clave es Tr3n-azul6');
  await page.click('#aviso-clave [name=sellar]');
  await page.waitForSelector('#responder .sealed');
  assert.equal(await page.inputValue('#texto'), 'Mira esto. La clave es (en el apartado sellado)');
  assert.deepEqual(await page.locator('#adjuntos .file a').allTextContents(), ['captura.png']);
  await page.click(send);
  await page.waitForSelector('.msg .file');
}

for (const scripts of [true, false]) {
  it(`takes files, and keeps a pasted password apart, ${scripts ? 'with' : 'without'} scripts`, async () => {
    const client = await signedIn('client', { scripts });
    const desk = await signedIn('technician', { scripts });
    const number = await ask(client, `Con captura ${scripts}`);
    await replyWithAll(client, scripts, '#responder button[type=submit].primary');
    await desk.goto(`/mesa/consultas/${number}`);
    assert.equal(await desk.locator('.msg .file').count(), 1);
    assert.equal(await desk.locator('section[aria-labelledby=sellada] .stack').count(), 1);
    await replyWithAll(desk, scripts, '#responder [name=y][value=espera]');
    await desk.goto(`/mesa/consultas/${number}?escribir=nota`);
    await replyWithAll(desk, scripts, '#responder .row > .strong');
    await desk.waitForSelector('.msg--note .file');
    await client.goto(`/consultas/${number}`);
    assert.equal(await client.locator('.msg .file').count(), 2, 'the note keeps its own');
    for (const page of [client, desk]) {
      assert.doesNotMatch(await page.content(), /Tr3n-azul6/);
      assert.deepEqual(page.complaints, []);
    }
    const image = await client.request.get(await client.getAttribute('.msg .file a', 'href'));
    assert.deepEqual(await image.body(), kPng);
  });
}

it('sends what its writer says is no password', async () => {
  const page = await signedIn('client');
  await ask(page, 'No es una clave');
  await page.fill('#texto', 'La clave es Verano-2024');
  await page.waitForSelector('#aviso-clave [role=alert]');
  await page.click('#aviso-clave [name=noclave]');
  await page.click('#responder button[type=submit].primary');
  await page.waitForSelector('.callout--ok');
  assert.match(await page.textContent('.thread'), /Verano-2024/);
});

it('never sends a password by what it keeps while one writes', async () => {
  const page = await signedIn('client');
  await ask(page, 'Nada sale');
  const kept = page.waitForRequest('**/borrador');
  await page.fill('#texto', 'La clave es Tr3n-azul6');
  await page.locator('#texto').blur();
  assert.doesNotMatch((await kept).postData(), /Tr3n/);
});

it('begins another one from an old one', async () => {
  const page = await signedIn('client');
  await page.goto('/consultas');
  await page.click('form[action$=otra] button');
  await page.waitForURL('**/pedir-ayuda?borrador=**');
  assert.match(await page.inputValue('#detalle'), /Es lo mismo que en la consulta/);
});

it('gives the contact what is theirs as a file', async () => {
  const page = await signedIn('client');
  await page.goto('/consultas');
  for (const [name, start] of [['CSV', '\uFEFFticket,'], ['JSON', '{']]) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`#hist ~ p a:text-is("${name}"), a:text-is("${name}")`),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    assert.ok(text.startsWith(start), name);
  }
});

describe('the pages of a ticket', () => {
  let ticket;
  before(async () => {
    const client = await signedIn('client');
    const desk = await signedIn('technician');
    ticket = await ask(client, 'Para mirarla de cerca');
    await desk.goto(`/mesa/consultas/${ticket}?escribir=nota`);
    await desk.fill('#texto', 'Una nota');
    await desk.click('#responder .strong');
    await desk.waitForSelector('.msg--note');
    await desk.fill('#texto', '¿Con qué programa?');
    await desk.click('[name=y][value=espera]');
    await desk.waitForSelector('.state--wait');
  });

  const looks = [
    { width: 360, theme: 'light', language: 'es' },
    { width: 360, theme: 'dark', language: 'en' },
    { width: 1280, theme: 'light', language: 'en' },
    { width: 1280, theme: 'dark', language: 'es' },
  ];
  for (const look of looks) {
    it(`hold in ${look.width} px, ${look.theme}, ${look.language}`, async () => {
      const theirs = ['/consultas', '/consultas?q=correo', `/consultas/${ticket}`];
      const ours = ['/mesa', `/mesa/consultas/${ticket}`,
        `/mesa/consultas/${ticket}?escribir=nota`, `/mesa/consultas/${ticket}?q=correo`];
      for (const [role, paths] of [['client', theirs], ['technician', ours]]) {
        const page = await signedIn(role, look);
        for (const path of paths) {
          await page.goto(`${path}${path.includes('?') ? '&' : '?'}idioma=${look.language}`);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= look.width, `${path} is ${wide} px wide`);
          assert.deepEqual(await findings(page), [], path);
          assert.deepEqual(page.complaints, [], path);
          if (process.env.SHOTS) {
            const name = path.replace(/\W+/g, '-');
            await page.screenshot({ path: `${process.env.SHOTS}/${name}-${look.width}-${look.theme}.png`, fullPage: true });
          }
        }
      }
    });
  }
});
