// SPDX-License-Identifier: MIT
//
// The panel in the side bar of another help desk: a plain page of another origin that holds it in a
// frame, signed on its server. Not in a page of a site that is not listed, and not unsigned.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, it } from 'node:test';
import { kPanelKey, panelAddress } from './acts.mjs';
import { findings } from './look.mjs';
import { OtherSite } from './other_site.mjs';
import { Portal } from './portal.mjs';

const kWidths = [280, 400];

const ticket = {
  ticket: '48213', lang: 'es', subject: 'No recibo correos', body: 'Desde ayer no me llega ningún correo.',
};

function answer(request, site) {
  const width = new URL(request.url, site.url).searchParams.get('ancho') ?? 320;
  return `<!doctype html><html lang="es"><title>Otra mesa</title><h1>48213</h1>
<iframe title="Respuestas" width="${width}" height="700" src="${site.panel.replaceAll('&', '&amp;')}"></iframe>`;
}

let portal;
let listed;
let stranger;
before(async () => {
  [listed, stranger] = [await OtherSite.start(answer), await OtherSite.start(answer)];
  process.env.RESUELVE_PANEL_KEY = kPanelKey;
  portal = await Portal.start(['--panel-origins', listed.url, '--panel-scope', 'staff']);
  for (const site of [listed, stranger]) site.panel = panelAddress(portal.url, ticket);
});
after(async () => { await Promise.all([portal.stop(), listed.stop(), stranger.stop()]); });

async function framed(site, options = {}) {
  const page = await portal.visit(null, options);
  await page.goto(`${site.url}/?ancho=${options.frame ?? 320}`);
  return { page, frame: page.frames()[1] };
}

it('shows the articles and the solved tickets like it, and takes what is said of them', async () => {
  const { page, frame } = await framed(listed);
  await frame.waitForSelector('.pitem');
  assert.match(await frame.innerText('.pitem >> nth=0'), /No recibo correos/);
  assert.ok(await frame.locator('[aria-labelledby=parecidas] .pitem').count() > 0);
  assert.equal(await frame.evaluate(() => document.cookie), '');
  await frame.click('.pitem [name=solved] >> nth=0');
  await frame.waitForSelector('[role=status]');
  assert.match(await frame.innerText('[role=status]'), /lo resuelve/);
  assert.match(await frame.innerText('.pitem >> nth=0'), /Lo resuelve/);
  assert.deepEqual(page.complaints, []);
});

it('is not shown in pages of other sites', async () => {
  const { page, frame } = await framed(stranger);
  await page.waitForTimeout(500);
  assert.equal(await frame.locator('.pitem').count(), 0);
  assert.ok(page.complaints.some((line) => /frame-ancestors/.test(line)), page.complaints.join());
});

it('links back through the call that is signed', async () => {
  const body = JSON.stringify({ ticket: '48214', article: 'no-recibo-correos', said: 'solved', subject: 'x', body: 'y' });
  const at = String(Math.floor(Date.now() / 1000));
  const call = (signature) => fetch(`${portal.url}/api/v1/links`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', 'Resuelve-Timestamp': at, 'Resuelve-Signature': signature },
  });
  const signature = createHmac('sha256', kPanelKey).update(`${at}.${body}`).digest('hex');
  assert.equal((await call(`v1=${signature}`)).status, 204);
  assert.equal((await call('v1=no')).status, 403);
});

for (const width of kWidths)
  for (const theme of ['light', 'dark'])
    it(`fits a side bar of ${width} px, ${theme}`, async () => {
      const { page, frame } = await framed(listed, { theme, frame: width });
      await frame.waitForSelector('.pitem');
      assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
      const alone = await portal.visit(panelAddress(portal.url, ticket).slice(portal.url.length), { width, theme });
      assert.deepEqual(await findings(alone), []);
      assert.deepEqual([...page.complaints, ...alone.complaints], []);
    });
