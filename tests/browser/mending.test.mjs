// SPDX-License-Identifier: MIT
//
// A search without an answer, mended from the work list by what the pages say: an article, a
// synonym looked at first, and the path of the search that shows what has changed. With scripts and
// without.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { Portal } from './portal.mjs';

const kWords = 'zurrumbela atascada';

let portal;
before(async () => {
  portal = await Portal.start();
  for (let times = 0; times < 3; ++times) {
    const nobody = await portal.visit(`/buscar?q=${encodeURIComponent(kWords)}`);
    await nobody.context().close();
  }
});
after(async () => { await portal.stop(); });

async function press(page, within, role, name) {
  const found = within.getByRole(role, { name, exact: false }).first();
  await Promise.all([page.waitForNavigation(), found.click()]);
}

// The line of the work list that names the search, once it is there.
async function line(page) {
  const found = page.locator('.wrow', { hasText: kWords });
  do await page.goto('/edicion'); while (!await found.count());
  return found;
}

// From the list of the search's every time to its path, which is searched again.
async function path(page) {
  await press(page, await line(page), 'link', 'Ver los caminos');
  assert.equal(await page.locator('tbody tr').count(), 3);
  await press(page, page.locator('tbody'), 'link', kWords);
  await press(page, page, 'link', 'Buscar otra vez');
}

it('writes the article that was missing, and the path shows that it is found now', async () => {
  const page = await portal.signedIn('editor');
  await press(page, await line(page), 'button', 'Escribir el artículo');
  assert.equal(await page.inputValue('#titulo'), kWords);
  await page.fill('#titulo', 'La zurrumbela está atascada');
  await page.fill('#cuerpo', 'Tira de la palanca de la zurrumbela.');
  await press(page, page, 'button', 'Publicar');
  await path(page);
  const found = page.locator('tbody tr', { hasText: 'La zurrumbela está atascada' });
  while (!await found.count()) await press(page, page, 'link', 'Buscar otra vez');
  assert.match(await found.locator('td').nth(0).textContent(), /no sale/);
  assert.match(await found.locator('td').nth(1).textContent(), /sale la 1/);
  await page.context().close();
});

for (const scripts of [true, false])
  it(`adds a synonym after a look at what it changes, ${scripts ? 'with' : 'without'} scripts`, async () => {
    const page = await portal.signedIn('editor', { scripts });
    await press(page, await line(page), 'link', 'Añadir un sinónimo');
    assert.equal(await page.inputValue('#linea'), `${kWords} =`);
    const line_ = `${kWords} = correo ${scripts ? 'lento' : 'web'}`;
    await page.fill('#linea', line_);
    await press(page, page.locator('.fields'), 'button', 'Ver qué cambia');
    assert.match(await page.textContent('.effect'), /Probado con/);
    await page.fill('#linea', `${line_} | nada`);
    await press(page, page.locator('.fields'), 'button', 'Ver qué cambia');
    assert.match(await page.textContent('h2'), /nada/, 'what was typed is looked at anew');
    await page.fill('#linea', line_);
    await press(page, page.locator('.fields'), 'button', 'Añadir');
    assert.match(await page.textContent('#hecho'), /está en uso/);
    await press(page, page.locator('#hecho'), 'button', 'Deshacer');
    assert.match(await page.textContent('#hecho'), /ya no se usa/);
    await page.context().close();
  });

it('adds the words to an article by its address', async () => {
  const page = await portal.signedIn('editor');
  await path(page);
  await page.getByLabel('Añadir estas palabras').fill(`${portal.url}/articulos/no-recibo-correos`);
  await press(page, page.locator('form.fields'), 'button', 'Añadir palabras');
  assert.match(await page.inputValue('#cuerpo'), /También se busca como: zurrumbela atascada\.\n$/);
  assert.match(await page.inputValue('#motivo'), /zurrumbela/);
  await page.context().close();
});
