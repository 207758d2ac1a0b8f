// SPDX-License-Identifier: MIT
//
// An editor follows a search that ended in a ticket, mends it, and holds the search to it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { check } from './look.mjs';
import { Portal } from './portal.mjs';

let portal;
before(async () => { portal = await Portal.start(['--holdout-share', '0']); });
after(async () => { await portal.stop(); });

const query = 'buzón de la centralita';
const looks = [
  { width: 360, theme: 'light', language: 'es' },
  { width: 360, theme: 'dark', language: 'en' },
  { width: 1280, theme: 'light', language: 'en' },
  { width: 1280, theme: 'dark', language: 'es' },
];

async function press(page, selector) {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}

// Searches are written a few seconds after they were made.
async function until(page, path, selector) {
  for (let i = 0; i < 40; ++i) {
    await page.goto(path);
    if (await page.$(selector)) return;
    await page.waitForTimeout(500);
  }
  throw new Error(`${selector} is not at ${path}`);
}

it('mends what a client searched for in vain', async () => {
  const client = await portal.signedIn('client');
  await client.goto(`/buscar?q=${encodeURIComponent(query)}`);
  await client.click('.ask-band a, main a.button.primary');
  await client.waitForURL('**/pedir-ayuda**');
  await client.context().close();

  const page = await portal.signedIn('editor');
  await page.click('.menu summary');
  await press(page, '.menu-list a[href="/edicion/camino"]');
  await until(page, '/edicion/camino?ver=con-borrador', 'tbody th a');
  await press(page, `tbody th a >> text=${query}`);
  assert.match(await page.textContent('.steps'), /Empezó a pedir ayuda/);
  await check(page, 1280);

  await press(page, '#arreglar ~ ul a[href^="/edicion/destacadas"]');
  await page.fill('#otro', '/articulos/buzon-lleno');
  await press(page, '[name=accion][value=ver]:not(.sr)');
  assert.match(await page.textContent('.effect'), /Probado con/);
  await check(page, 1280);
  await press(page, '#nueva ~ form .primary');
  assert.match(await page.textContent('.callout'), /Destacada/);

  await until(page, `/buscar?q=${encodeURIComponent(query)}`, '.hit .badge--go >> text=Elegida por el equipo');
  assert.equal(await page.getAttribute('.hit h2 a', 'href'), '/articulos/buzon-lleno');
  await check(page, 1280);

  await page.goto(`/edicion/guardas?busqueda=${encodeURIComponent(query)}`);
  await page.check('[type=radio][value=buzon-lleno]').catch(() => page.fill('#otro', 'buzon-lleno'));
  await press(page, '#nueva ~ form .primary');
  assert.match(await page.textContent('tbody'), /Se cumple/);
  await press(page, '[name=accion][value=quitar]');
  await press(page, '.toast button');
  assert.match(await page.textContent('tbody'), /Se cumple/);
  assert.deepEqual(page.complaints, []);
});

describe('its pages', () => {
  const paths = ['/edicion/camino', '/edicion/camino/1', '/edicion/guardas', '/edicion/destacadas',
    '/edicion/guardas?busqueda=correo', '/edicion/destacadas?busqueda=correo',
    '/edicion/guardas?articulo=buzon-lleno', '/edicion/destacadas?articulo=buzon-lleno'];
  for (const { width, theme, language } of looks)
    it(`hold at ${width} px, ${theme}, ${language}`, async () => {
      const page = await portal.signedIn('editor', { width, theme, language });
      for (const path of paths) {
        await page.goto(`${path}${path.includes('?') ? '&' : '?'}idioma=${language}`);
        await check(page, width);
      }
      await page.context().close();
    });
});
