// SPDX-License-Identifier: MIT
//
// Figures and the editors' work list: what people searched comes back as plots, tables and lines to
// mend; plots follow the look; without scripts all of it is there too.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { check } from './look.mjs';
import { Portal } from './portal.mjs';

const looks = [
  { width: 360, theme: 'light', language: 'es' },
  { width: 768, theme: 'dark', language: 'en' },
  { width: 1280, theme: 'light', language: 'en' },
  { width: 1920, theme: 'dark', language: 'es' },
];
const pages = ['/edicion/cifras', '/edicion/cifras?semanas=52&tema=correo', '/edicion/cifras/articulos',
  '/edicion/cifras/articulos?orden=encontrado&pagina=2', '/mesa/cifras', '/mesa/cifras?semanas=52',
  '/edicion', '/edicion/huecos'];

let portal;
const kUnknown = 'zumbador plisplas'; // no word of it stands in any article

// The searches of a day, as people make them: some find nothing, some are opened, one is solved.
async function search() {
  for (const words of ['no me llegan los correos', 'candado abierto', kUnknown, kUnknown, kUnknown]) {
    const page = await portal.visit(`/buscar?q=${words.replaceAll(' ', '+')}`);
    const hit = await page.$('.hit a');
    if (hit) {
      await Promise.all([page.waitForNavigation(), hit.click()]);
      await Promise.all([page.waitForNavigation(), page.click('[name=voto][value=si]')]);
    }
    await page.context().close();
  }
}

// What is searched is written every few seconds, and the list is looked for when somebody asks.
async function until(page, path, holds) {
  for (let i = 0; i < 60; ++i) {
    await page.goto(path);
    if (await holds()) return;
    await page.waitForTimeout(500);
  }
  assert.fail(`${path} never showed what was waited for`);
}

before(async () => {
  portal = await Portal.start(['--holdout-share', '0']);
  await search();
});
after(async () => { await portal.stop(); });

const editor = (options) => portal.signedIn('editor', options);

it('counts what people searched, opened and solved', async () => {
  const page = await editor();
  await until(page, '/edicion/cifras', async () => /Búsquedas\s*5/.test(await page.innerText('.figures')));
  const figures = await page.innerText('.figures');
  assert.match(figures, /Búsquedas sin resultado\s*60\s%/);
  assert.match(figures, /Resueltas al leer\s*100\s%/);
  await page.click('.plot + details summary');
  assert.ok(await page.isVisible('#minutos'));
  await page.goto('/edicion/cifras/articulos?orden=abierto');
  assert.match(await page.innerText('tbody tr'), /\t?1/);
});

it('gives every table as a file', async () => {
  const page = await editor();
  await page.goto('/edicion/cifras');
  const links = await page.$$eval('a[download]', (all) => all.map((a) => a.getAttribute('href')));
  assert.ok(links.length >= 4, `${links.length} files`);
  for (const link of links) {
    const answer = await page.request.get(link);
    assert.equal(answer.headers()['content-type'], 'text/csv; charset=utf-8', link);
    assert.ok((await answer.text()).split('\r\n').length > 2, link);
  }
});

it('draws plots anew when the look or the width changes', async () => {
  const page = await editor();
  await page.goto('/mesa/cifras');
  const drawn = () => page.$eval('.plot canvas', (canvas) => canvas.toDataURL());
  await page.waitForSelector('.plot canvas');
  const light = await drawn();
  await page.evaluate(() => { document.documentElement.dataset.theme = 'dark'; });
  await page.waitForFunction((before) => document.querySelector('.plot canvas').toDataURL() !== before, light);
  await page.setViewportSize({ width: 500, height: 900 });
  await page.waitForFunction(() => document.querySelector('.plot canvas').getBoundingClientRect().width < 480);
  await page.locator('.plot .u-over').first().hover();
  await page.waitForFunction(() => /%/.test(document.querySelector('.plot-at').textContent));
  assert.deepEqual(page.complaints, []);
});

it('shows the server\'s drawing without scripts', async () => {
  const page = await portal.signedIn('editor', { scripts: false });
  await page.goto('/mesa/cifras');
  assert.ok(await page.isVisible('.plot .svg-wide'));
  assert.equal(await page.locator('.plot canvas').count(), 0);
  await page.selectOption('#semanas', '52');
  await Promise.all([page.waitForNavigation(), page.click('.figures-period button')]);
  assert.match(page.url(), /semanas=52/);
});

it('puts a line of the work list aside and takes it back by keyboard', async () => {
  const page = await editor();
  const line = page.locator(`.wrow:has-text("${kUnknown}")`);
  await until(page, '/edicion', async () => (await line.count()) === 1);
  await line.locator('button[value=apartar]').focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.equal(await line.count(), 0);
  assert.match(await page.innerText('.toast'), /Apartada/);
  await page.locator('.toast button').focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.equal(await line.count(), 1);
  assert.deepEqual(page.complaints, []);
});

for (const look of looks)
  describe(`at ${look.width} px, ${look.theme}, ${look.language}`, () => {
    it('figures and the work list', async () => {
      const page = await editor(look);
      for (const path of pages) {
        await page.goto(`${path}${path.includes('?') ? '&' : '?'}idioma=${look.language}`);
        await check(page, look.width);
      }
      await page.context().close();
    });
  });
