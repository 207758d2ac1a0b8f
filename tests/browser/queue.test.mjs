// SPDX-License-Identifier: MIT
//
// The queue by keyboard alone: take the first free ticket, plan it for tomorrow, see it in that day;
// what came in is told without moving a row; and how these pages look.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ask, focused } from './acts.mjs';
import { findings } from './look.mjs';
import { Portal } from './portal.mjs';

const kMostTabs = 120;

let portal;
before(async () => { portal = await Portal.start(['--holdout-share', '0']); });
after(async () => { await portal.stop(); });

const signedIn = (role, options) => portal.signedIn(role, options);

const current = '.qrow[aria-current=true]';

async function tabTo(page, selector) {
  for (let i = 0; i < kMostTabs && !(await focused(page, selector)); ++i) await page.keyboard.press('Tab');
  assert.ok(await focused(page, selector), `${selector} is reached by Tab`);
}

it('takes the first free ticket, plans it for tomorrow and finds it in that day', async () => {
  await ask(await signedIn('client'), 'Cambiar la firma de todos los correos');
  const page = await signedIn('technician');
  const colleague = await signedIn('technician');
  await page.goto('/mesa?ver=all');
  const free = page.locator('.qrow:visible:has(.take)').first();
  const id = await free.getAttribute('id');
  const number = (await free.locator('.tick-id').innerText()).trim();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  while ((await page.getAttribute(current, 'id')) !== id) await page.keyboard.press('j');
  assert.ok(await focused(page, `#${id} a`), 'the focus goes with the row');

  await page.keyboard.press('a');
  await page.waitForURL(`**/mesa?ver=all&hecho=tomada**`);
  assert.match(await page.innerText('.callout'), new RegExp(`Te encargas de ${number}`));
  assert.equal(await page.getAttribute(current, 'id'), id);
  assert.ok(await focused(page, `#${id} a`), 'the focus is back on its row');

  await page.keyboard.press('Enter');
  await page.waitForURL(`**/mesa/consultas/${number}`);
  await tabTo(page, '[name=dia]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.event:has-text("la planea para")');

  await page.goto('/mesa?ver=all');
  const later = page.locator('section[aria-labelledby=cola-luego]');
  assert.equal(await later.locator(`#${id}`).count(), 1);
  assert.equal(await page.locator(`#${id}:visible`).count(), 0, 'it stands in nobody\'s way');
  await colleague.goto('/mesa/dia');
  assert.equal(await colleague.locator(`#${id}`).count(), 0);
  await tabTo(colleague, '[rel=next]');
  await colleague.keyboard.press('Enter');
  await colleague.waitForSelector(`#${id}`);
  assert.deepEqual([...page.complaints, ...colleague.complaints], []);
});

it('has its keys in a sheet, and none while somebody types', async () => {
  const page = await signedIn('technician');
  await page.goto('/mesa?ver=all');
  await page.keyboard.press('?');
  assert.ok(await page.isVisible('dialog .keys'));
  await page.keyboard.press('j');
  assert.equal(new URL(page.url()).pathname, '/mesa');
  await page.keyboard.press('Escape');
  assert.ok(await page.isHidden('dialog'));
  await page.keyboard.press('/');
  assert.ok(await focused(page, '#qq'));
  await page.keyboard.type('jak?');
  assert.equal(await page.inputValue('#qq'), 'jak?');
  assert.ok(await page.isHidden('dialog'));

  await page.goto('/mesa?ver=all');
  await page.keyboard.press('?');
  await page.uncheck('dialog [data-keys-switch] input');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  assert.equal(await page.locator(`${current} a:focus`).count(), 0, 'single keys are off');
});

it('goes to the desk and to what is to be improved by two keys each', async () => {
  const page = await signedIn('editor');
  for (const [second, path] of [['w', '/edicion'], ['q', '/mesa']]) {
    await page.goto('/');
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press('g');
    await Promise.all([page.waitForURL(`**${path}`), page.keyboard.press(second)]);
  }
});

it('tells what came in and moves no row', async () => {
  await ask(await signedIn('client'), 'El escáner no manda correos');
  const page = await portal.visit(null);
  await page.clock.install();
  await portal.signIn(page, 'technician');
  await page.goto('/mesa?ver=all');
  const row = page.locator('.qrow').first();
  await row.waitFor();
  const place = await row.boundingBox();
  await page.clock.runFor(31_000);
  assert.equal(await page.locator('.fresh').count(), 0);
  await ask(await signedIn('client'), 'No puedo enviar correos');
  await page.clock.runFor(31_000);
  await page.waitForSelector('.fresh');
  assert.match(await page.innerText('[role=status] .fresh'), /Ha entrado 1 consulta nueva\./);
  assert.deepEqual(await row.boundingBox(), place);
  const rows = await page.locator('.qrow').count();
  await page.click('.fresh a');
  await page.waitForFunction((count) => document.querySelectorAll('.qrow').length > count, rows);
  assert.deepEqual(page.complaints, []);
});

it('is taken and planned without scripts', async () => {
  await ask(await signedIn('client'), 'Sin guiones también');
  const page = await signedIn('technician', { scripts: false });
  await page.goto('/mesa?ver=all&q=guiones');
  await page.click('.qrow .take');
  assert.match(await page.innerText('.callout'), /Te encargas de/);
  await page.click('.qrow h3 a');
  await page.fill('#planeada', '2031-05-06');
  await page.click('.place-dates button >> nth=0');
  await page.goto('/mesa/dia?fecha=2031-05-06');
  assert.equal(await page.locator('.qrow').count(), 1);
});

for (const look of [
  { width: 360, theme: 'light', language: 'es' },
  { width: 768, theme: 'dark', language: 'en' },
  { width: 1280, theme: 'light', language: 'en' },
  { width: 1920, theme: 'dark', language: 'es' },
])
  describe(`at ${look.width} px, ${look.theme}, ${look.language}`, () => {
    it('the pages have nothing for axe to find', async () => {
      const page = await signedIn('technician', look);
      const paths = ['/mesa?ver=all', '/mesa?ver=all&q=correo&prioridad=normal', '/mesa/dia?fecha=2031-05-06', '/mesa/teclas'];
      for (const path of paths) {
        await page.goto(`${path}${path.includes('?') ? '&' : '?'}idioma=${look.language}`);
        await page.evaluate(() => { for (const one of document.querySelectorAll('main details')) one.open = true; });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= look.width, `${path} is ${wide} px wide`);
        assert.deepEqual(await findings(page), [], path);
        assert.deepEqual(page.complaints, [], path);
      }
    });
  });
