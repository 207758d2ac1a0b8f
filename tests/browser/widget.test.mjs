// SPDX-License-Identifier: MIT
//
// The widget in forms of other sites: on a plain page and in a help desk's usual form under a strict
// policy of its own, each from another origin; and not from one that is not listed.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { OtherSite } from './other_site.mjs';
import { Portal } from './portal.mjs';

const plain = (portal) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title>
<form action="/sent"><label>Subject <input id="subject" name="s"></label>
<label>Text <textarea id="text" name="t"></textarea></label><button>Send</button></form>
<script src="${portal}/widget.js" data-subject="#subject" data-body="#text" data-lang="es" async></script>`;

const desk = (portal) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Submit a request</title>
<link rel="stylesheet" href="/style.css">
<main><h1>Submit a request</h1><form class="request-form" action="/sent">
<div class="form-field"><label for="request_email">Your email address</label><input id="request_email" type="email" name="request[email]"></div>
<div class="form-field"><label for="request_subject">Subject</label><input id="request_subject" name="request[subject]"></div>
<div class="form-field"><label for="request_area">Area</label><select id="request_area" name="request[area]"><option value="">-</option><option value="correo">Email</option></select></div>
<div class="form-field"><label for="request_description">Description</label><textarea id="request_description" rows="6" name="request[description]"></textarea></div>
<div id="hints"></div>
<footer><input type="submit" value="Submit"></footer></form></main>
<script src="${portal}/widget.js" data-subject="#request_subject" data-body="#request_description" data-area="#request_area" data-into="#hints" data-lang="en" async></script>`;

const style = 'p, a, h2, li { color: red !important; font-size: 40px !important } ul { display: none }';

function answer(request, site) {
  if (request.url === '/style.css') return { headers: { 'Content-Type': 'text/css' }, body: style };
  if (request.url !== '/desk') return plain(site.portal);
  const policy = `default-src 'none'; style-src 'self'; script-src ${site.portal}; `
    + `connect-src ${site.portal}; form-action 'self'`;
  return { headers: { 'Content-Security-Policy': policy }, body: desk(site.portal) };
}

let portal;
let listed;
let stranger;
before(async () => {
  [listed, stranger] = [await OtherSite.start(answer), await OtherSite.start(answer)];
  portal = await Portal.start(['--widget-origins', listed.url]);
  listed.portal = portal.url;
  stranger.portal = portal.url;
});
after(async () => {
  await portal.stop();
  await listed.stop();
  await stranger.stop();
});

it('suggests beside a plain form of an allowed site', async () => {
  const page = await portal.visit(null);
  await page.goto(`${listed.url}/plain`);
  await page.waitForSelector('[data-resuelve]', { state: 'attached' });
  await page.type('#subject', 'No recibo correos');
  await page.waitForSelector('[data-resuelve] li a');
  const link = page.locator('[data-resuelve] li a').first();
  assert.match(await link.textContent(), /No recibo correos/);
  assert.match(await link.getAttribute('href'), new RegExp(`^${portal.url}/articulos/`));
  assert.equal(await link.getAttribute('target'), '_blank');
  assert.match(await page.locator('[data-resuelve] .conf').first().textContent(), /probable|servir/i);
  assert.ok(await page.locator('[data-resuelve] mark').count() > 0);
  assert.deepEqual(page.complaints, []);
});

it('works in a help desk form under a strict policy, in English, with its own style', async () => {
  const page = await portal.visit(null);
  await page.goto(`${listed.url}/desk`);
  await page.waitForSelector('#hints [data-resuelve]', { state: 'attached' });
  const asked = page.waitForRequest(`${portal.url}/api/v1/suggest`);
  await page.selectOption('#request_area', 'correo');
  await page.type('#request_subject', 'Email not arriving');
  assert.equal(JSON.parse((await asked).postData()).area, 'correo');
  await page.waitForSelector('#hints [data-resuelve] li a');
  const look = await page.locator('[data-resuelve] h2').evaluate((h) => {
    const { color, fontSize } = getComputedStyle(h);
    return { color, fontSize };
  });
  assert.deepEqual(look, { color: 'rgb(21, 24, 30)', fontSize: '16px' });
  assert.equal(await page.locator('[data-resuelve] h2').textContent(), 'This may already be solved');
  assert.deepEqual(page.complaints, []);
});

it('leaves the form of the page alone', async () => {
  const page = await portal.visit(null);
  await page.goto(`${listed.url}/plain`);
  await page.waitForSelector('[data-resuelve]', { state: 'attached' });
  await page.type('#subject', 'No recibo correos');
  await page.waitForSelector('[data-resuelve] li a');
  await page.click('form button');
  await page.waitForURL(`${listed.url}/sent?s=No+recibo+correos&t=`);
});

it('does nothing on a site that is not listed', async () => {
  const page = await portal.visit(null);
  await page.goto(`${stranger.url}/plain`);
  await page.waitForSelector('[data-resuelve]', { state: 'attached' });
  const failed = page.waitForEvent('requestfailed', (r) => r.url().endsWith('/api/v1/suggest'));
  await page.type('#subject', 'No recibo correos');
  await failed;
  assert.equal(await page.isVisible('[data-resuelve]'), false);
  await page.click('form button');
  await page.waitForURL(`${stranger.url}/sent?**`);
});

it('disappears when the service is down', async () => {
  const page = await portal.visit(null);
  await page.goto(`${listed.url}/plain`);
  await page.waitForSelector('[data-resuelve]', { state: 'attached' });
  await page.type('#subject', 'No recibo correos');
  await page.waitForSelector('[data-resuelve] li a');
  await page.route('**/api/v1/suggest', (route) => route.fulfill({ status: 503 }));
  await page.type('#text', 'desde ayer');
  await page.waitForSelector('[data-resuelve]', { state: 'hidden' });
});
