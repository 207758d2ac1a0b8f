// SPDX-License-Identifier: MIT
//
// An article from nothing to its readers, two editors at once, an archived one with a successor;
// then every page of it, narrow and wide, light and dark, in both languages, and without scripts.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { check } from './look.mjs';
import { Portal } from './portal.mjs';

const looks = [
  { width: 320, theme: 'light', language: 'es' },
  { width: 360, theme: 'dark', language: 'en' },
  { width: 768, theme: 'light', language: 'en' },
  { width: 1280, theme: 'dark', language: 'es' },
];
const longTitle =
  'No puedo enviar a administracion-y-contabilidad@distribucionesindustrialesdelnorte.example';
const text = ['Mira primero el filtro.', '## Qué hacer', '1. Abre el panel.\n2. Entra en Correo.',
  '```\nsmtp 465\n```', '| a | b |\n|---|---|\n| 1 | 2 |', 'Al final, prueba.'].join('\n\n');

let portal;
const made = {};

async function press(page, selector) {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}
const action = (name) => `.savebar [value=${name}]`;

before(async () => { portal = await Portal.start(); });
after(async () => { await portal.stop(); });

describe('Writing an article', () => {
  it('goes from the list to its readers by what the pages say', async () => {
    const page = await portal.signedIn('editor');
    await press(page, 'header nav >> text=Artículos');
    await press(page, 'main >> text=Artículo nuevo');
    await press(page, action('publicar'));
    assert.equal(await page.evaluate(() => document.activeElement.className), 'summary');
    await page.fill('#titulo', longTitle);
    await page.fill('#cuerpo', text);
    await page.selectOption('#tema', 'correo');
    await press(page, action('guardar'));
    assert.equal(await page.inputValue('#cuerpo'), text);
    await press(page, action('publicar'));
    assert.match(await page.textContent('#hecho'), /Publicado/);
    made.article = new URL(page.url()).pathname;
    await press(page, 'main >> text=Leerlo');
    assert.equal(await page.textContent('h1'), longTitle);
    await page.context().close();
  });

  it('puts two who write at once together', async () => {
    const first = await portal.signedIn('editor');
    await first.goto(made.article);
    await press(first, 'main >> text=Escribir un cambio');
    made.draft = new URL(first.url()).pathname;
    const second = await portal.signedIn('administrator');
    await second.goto(made.draft);
    await first.fill('#cuerpo', text.replace('filtro', 'filtro de correo no deseado'));
    await first.fill('#motivo', 'Faltaba el filtro');
    await press(first, action('guardar'));
    await second.fill('#cuerpo', text.replace('Al final', 'Para acabar'));
    await press(second, action('guardar'));
    const merged = await second.inputValue('#cuerpo');
    assert.match(merged, /no deseado/);
    assert.match(merged, /Para acabar/);
    await first.fill('#cuerpo', merged.replace('Abre el panel', 'Abre tu panel'));
    await press(first, action('guardar'));
    await second.fill('#cuerpo', merged.replace('Abre el panel', 'Abre nuestro panel'));
    await press(second, action('guardar'));
    made.conflict = second.url();
    assert.match(await second.textContent('h1'), /Unir dos textos/);
    await first.context().close();
    await second.context().close();
  });

  it('archives one in favour of another', async () => {
    const page = await portal.signedIn('editor');
    await page.goto('/edicion/articulos/no-recibo-correos');
    await page.click('summary:text-is("Archivar")');
    await page.fill('#sucesor', made.article.split('/').pop());
    await press(page, '[value=archivar]');
    await page.context().close();
    const reader = await portal.visit('/articulos/no-recibo-correos');
    await press(reader, '.callout a');
    assert.equal(await reader.textContent('h1'), longTitle);
    await reader.context().close();
  });
});

const pages = () => ['/edicion/articulos', '/edicion/articulos?q=zzyzx', '/edicion/articulos?estado=archived',
  made.article, `${made.article}?borrador=${made.draft.split('/').pop()}`,
  '/edicion/articulos/no-recibo-correos', made.draft, made.conflict, '/articulos/no-recibo-correos'];

describe('The pages of writing', () => {
  for (const look of looks) {
    it(`hold at ${look.width} px, ${look.theme}, ${look.language}`, async () => {
      const page = await portal.signedIn('editor', look);
      for (const path of pages()) {
        await page.goto(path);
        await check(page, look.width);
      }
      await page.goto(made.draft);
      await page.fill('#titulo', '');
      await press(page, action('publicar'));
      await check(page, look.width);
      await page.context().close();
    });
  }

  it('work without scripts', async () => {
    const page = await portal.signedIn('editor', { scripts: false });
    await page.goto(made.conflict);
    await page.check('[value=nuestra]');
    await press(page, 'main .primary');
    assert.match(await page.inputValue('#cuerpo'), /Abre nuestro panel/);
    await page.fill('#titulo', longTitle); // the refused forms above took it away
    await page.fill('#motivo', 'Más claro');
    await press(page, action('publicar'));
    assert.match(await page.textContent('.diff ins'), /no deseado|nuestro|acabar/);
    await page.context().close();
  });
});
