// SPDX-License-Identifier: MIT
//
// A new ticket: files that are chosen, dropped and pasted, the coach, secrets, urgency, the preview;
// with and without scripts, and nothing for axe to find.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { findings } from './look.mjs';
import { Portal } from './portal.mjs';

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let portal;
before(async () => { portal = await Portal.start(['--holdout-share', '0']); });
after(async () => { await portal.stop(); });

async function askPage(options = {}) {
  const page = await portal.visit(null, options);
  await portal.signIn(page, 'client');
  await page.goto('/pedir-ayuda');
  const empty = await page.$('[name=vaciar]');
  if (empty) {
    await empty.click();
    await page.waitForURL('**/pedir-ayuda?borrador=**');
  }
  return page;
}

// A file as the clipboard or a drag holds it, and the event that brings it.
async function bring(page, selector, kind, name) {
  await page.$eval(selector, (target, [type, fileName, bytes]) => {
    const data = new DataTransfer();
    const content = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
    data.items.add(new File([content], fileName, { type: 'image/png' }));
    const options = { bubbles: true, cancelable: true };
    target.dispatchEvent(type === 'paste'
      ? new ClipboardEvent(type, { ...options, clipboardData: data })
      : new DragEvent(type, { ...options, dataTransfer: data }));
  }, [kind, name, png]);
}

async function send(page) {
  await page.click('form#ask .primary.big');
  await page.waitForLoadState();
  if (await page.$('[name=confirmada].primary')) await page.click('[name=confirmada].primary');
  await page.waitForURL('**/consultas/**');
}

it('takes a pasted screenshot and a dropped file, and sends both with the ticket', async () => {
  const page = await askPage();
  await page.selectOption('#tema', 'correo');
  await page.fill('#asunto', 'Xilofón con captura');
  await bring(page, '#detalle', 'paste', 'image.png');
  await page.waitForSelector('#adjuntos .file:has-text("captura-1.png")');
  await bring(page, '#archivos', 'drop', 'plano.png');
  await page.waitForSelector('#adjuntos .file:has-text("plano.png")');
  assert.match(await page.textContent('#subiendo'), /plano\.png» está adjunto/);
  await page.waitForSelector('.coach li.done:has-text("Una captura")');
  await send(page);
  assert.equal((await page.$$('.msg .file img')).length, 2);
  assert.deepEqual(page.complaints, []);
});

it('sends what is chosen at once and removes it by its button', async () => {
  const page = await askPage();
  const file = { name: 'registro.txt', mimeType: 'text/plain', buffer: Buffer.from('550 rechazado') };
  await page.setInputFiles('#archivo', file);
  await page.waitForSelector('#adjuntos .file:has-text("registro.txt")');
  await page.click('[name=quitar-adjunto]');
  await page.waitForSelector('#adjuntos .file', { state: 'detached' });
  const program = { name: 'virus.exe', mimeType: 'image/png', buffer: Buffer.from([77, 90, 0, 3]) };
  await page.setInputFiles('#archivo', program);
  await page.waitForSelector('#adjuntos .error:has-text("virus.exe")');
});

it('ticks what the text tells, without moving the form', async () => {
  const page = await askPage();
  await page.selectOption('#tema', 'correo');
  const place = () => page.$eval('form#ask .primary.big', (b) => Math.round(b.getBoundingClientRect().top + window.scrollY));
  const top = await place();
  await page.fill('#detalle', 'Desde ayer no llega nada a info@talleres.example');
  await page.waitForSelector('.coach li.done:has-text("Desde cuándo pasa")');
  await page.waitForSelector('.coach li.done:has-text("Qué dirección o buzón")');
  assert.equal(await place(), top);
  assert.equal((await page.$$('.coach [aria-live], .coach [role=status]')).length, 0);
});

it('catches a secret before anything is sent, and moves it to the sealed part', async () => {
  const page = await askPage();
  const secret = 'Tr3n-azul6';
  const posted = [];
  page.on('request', (request) => posted.push([request.url(), request.postData() ?? '']));
  await page.selectOption('#tema', 'correo');
  await page.fill('#asunto', 'Xilofón sin clave');
  const suggested = page.waitForResponse('**/sugerencias');
  await page.fill('#detalle', `No entra, la clave es ${secret}`);
  await page.waitForSelector('#aviso-clave [role=alert]');
  assert.match(await page.textContent('#aviso-clave'), /la clave es T•••••••6/);
  await suggested;
  await page.click('form#ask .primary.big');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'aviso-clave');
  assert.ok(posted.every(([, body]) => !body.includes(secret)), 'the secret left the browser');
  await page.click('[name=sellar]');
  await page.waitForURL('**hecho=sellada**');
  assert.match(await page.inputValue('#detalle'), /la clave es \(en el apartado sellado\)/);
  assert.match(await page.textContent('.sealed'), /Contraseña/);
  await send(page);
  assert.ok(!(await page.content()).includes(secret));
});

it('believes that it is no secret, and asks no more', async () => {
  const page = await askPage();
  await page.selectOption('#tema', 'correo');
  await page.fill('#asunto', 'Xilofón inocente');
  await page.fill('#detalle', 'la clave es Inocente77');
  await page.waitForSelector('#aviso-clave [role=alert]');
  const kept = page.waitForResponse(async (response) => response.url().endsWith('/sugerencias')
    && (response.request().postData() ?? '').includes('noclave'));
  await page.click('[name=noclave]');
  await kept;
  assert.equal(await page.$('#aviso-clave [role=alert]'), null);
  await page.reload();
  assert.equal(await page.inputValue('#detalle'), 'la clave es Inocente77');
  assert.equal(await page.$('#aviso-clave [role=alert]'), null);
  await send(page);
});

it('asks what stops only when it is urgent', async () => {
  const page = await askPage();
  assert.equal(await page.isVisible('#motivo'), false);
  await page.check('[name=prioridad][value=urgente]');
  assert.equal(await page.isVisible('#motivo'), true);
  await page.selectOption('#tema', 'correo');
  await page.fill('#asunto', 'Xilofón urgente');
  await page.click('form#ask .primary.big');
  await page.waitForSelector('#motivo-e');
  await page.fill('#motivo', 'La tienda no cobra');
  await send(page);
  assert.match(await page.textContent('.facts'), /La tienda no cobra/);
});

it('shows a preview beside the text', async () => {
  const page = await askPage();
  await page.fill('#detalle', '**Hola** <img src=x onerror=alert(1)>');
  await page.click('[name=vista-previa]');
  await page.waitForSelector('.preview strong');
  assert.equal(await page.$('.preview img'), null);
  assert.deepEqual(page.complaints, []);
});

it('does all of it without scripts', async () => {
  const page = await askPage({ scripts: false });
  await page.selectOption('#tema', 'correo');
  await page.fill('#asunto', 'Xilofón sin guiones');
  await page.fill('#detalle', 'La clave es Tr3n-azul6');
  const buffer = Buffer.from(png, 'base64');
  await page.setInputFiles('#archivo', { name: 'captura.png', mimeType: 'image/png', buffer });
  await page.click('form#ask .primary.big');
  await page.waitForSelector('#aviso-clave [role=alert]');
  await page.waitForSelector('#adjuntos .file:has-text("captura.png")');
  await page.click('[name=sellar]');
  await page.waitForSelector('.sealed');
  await page.click('[name=vista-previa]');
  await page.waitForSelector('.preview');
  await page.click('form#ask [name=guardar]');
  await page.waitForURL('**hecho=guardada**');
  await send(page);
  assert.equal((await page.$$('.msg .file img')).length, 1);
});

for (const theme of ['light', 'dark']) {
  for (const width of [360, 1280]) {
    it(`gives axe nothing to find, ${theme}, ${width} px`, async () => {
      const page = await askPage({ theme, width });
      const look = async () => {
        assert.deepEqual(await findings(page), []);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(wide <= 0, `${wide} px too wide`);
      };
      await page.check('[name=prioridad][value=urgente]');
      await page.fill('#detalle', 'La clave es Tr3n-azul6');
      await bring(page, '#detalle', 'paste', 'image.png');
      await page.waitForSelector('#adjuntos .file');
      await page.waitForSelector('#aviso-clave [role=alert]');
      await page.click('[name=vista-previa]');
      await page.waitForSelector('.preview');
      await page.click('.coach summary');
      await look();
      await page.click('[name=sellar]');
      await page.waitForURL('**hecho=sellada**');
      await page.click('form#ask .primary.big');
      await page.waitForSelector('.summary');
      await look();
    });
  }
}
