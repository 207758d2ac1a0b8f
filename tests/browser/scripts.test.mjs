// SPDX-License-Identifier: MIT
//
// Markdown and names from anyone can never run script: a store in which everything that somebody
// wrote holds cases of it, and every page that shows any of that, in a real browser under the real
// policy. Nothing runs, the policy has nothing to refuse, and no element of a case is in a document.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { kPanelKey, panelAddress } from './acts.mjs';
import { OtherSite } from './other_site.mjs';
import { Portal } from './portal.mjs';
import { addresses, generated, markup, texts } from './script_cases.mjs';
import { foreign, watch } from './script_watch.mjs';
import { hostileTexts, kWord, poison } from './script_ways.mjs';

const kTickets = 27; // as many hold all cases
const numbers = (first, count) => Array.from({ length: count }, (_, i) => first + i);

// A page with the widget beside its form.
function answer(request, site) {
  return `<!doctype html><title>x</title><form><input id="subject"></form>
<script src="${new URL(request.url, site.url).searchParams.get('portal')}/widget.js" data-subject="#subject" async></script>`;
}

let portal;
let site;
let articles; // that hold all cases

before(async () => {
  site = await OtherSite.start(answer);
  process.env.RESUELVE_PANEL_KEY = kPanelKey;
  portal = await Portal.start(['--holdout-share', '0', '--widget-origins', site.url, '--panel-origins', site.url,
    '--panel-scope', 'staff']);
  articles = await poison(portal);
});
after(async () => {
  await site.stop();
  await portal.stop();
});

async function watched(role) {
  const page = await watch(await portal.visit(null));
  if (role) await portal.signIn(page, role);
  return page;
}

// Nothing of what was written is more than text here.
async function isHarmless(page, where = page.url()) {
  const found = await page.evaluate(foreign);
  assert.deepEqual({ ran: page.ran, refused: page.refused, found }, { ran: [], refused: [], found: [] }, where);
  assert.deepEqual(page.complaints, [], where);
}

// Goes through the pages; all of them show something that was written, or the test would look at nothing.
async function go(page, paths) {
  const bare = [];
  for (const path of paths) {
    const answer = await page.goto(path);
    assert.equal(answer.status(), 200, path);
    await isHarmless(page);
    if (!(await page.content()).includes(kWord)) bare.push(path);
  }
  assert.deepEqual(bare, [], 'these show no case');
}

it('has cases that run where nothing keeps them from it', async () => {
  const page = await watch(await portal.visit(null));
  const settled = () => page.evaluate(() => new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  }));
  let ran = 0;
  for (const one of markup) {
    page.ran = [];
    await page.setContent(`<!doctype html><title>x</title>${one}`);
    await settled();
    if (page.ran.length > 0) ++ran;
  }
  page.ran = [];
  const close = ' ></a></script></style></iframe></select></object></video></audio></marquee>';
  const all = generated(500);
  while (all.length > 0) {
    await page.setContent(`<!doctype html><title>x</title>${all.splice(0, 25).join(close)}`);
    await settled();
  }
  const generatedRan = new Set(page.ran).size;
  console.log(`${ran} of ${markup.length} written and ${generatedRan} of 500 generated cases run by themselves on a bare page`);
  assert.ok(ran >= 45 && generatedRan >= 200, `${ran} and ${generatedRan}`);
});

it('would see each of them in a page', async () => {
  const page = await watched();
  await page.goto('/como-trabajamos');
  await isHarmless(page);
  const unseen = async (cases) => {
    const seen = [];
    for (const one of cases) {
      const html = await page.evaluate(`(() => {
        const root = new DOMParser().parseFromString(${JSON.stringify(`<!doctype html><title>x</title>${one}`)}, 'text/html');
        return (${foreign})(root).length;
      })()`);
      seen.push(html > 0);
    }
    return cases.filter((_, i) => !seen[i]);
  };
  assert.deepEqual(await unseen([...markup, ...generated(100)].map((one) => `${one} >`)), []);
  const links = addresses.map((address) => `<a href="${address}">x</a>`);
  assert.ok((await unseen(links)).length <= 4, 'addresses of our own site with a strange path are harmless');
  await page.evaluate(() => { document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>'); });
  await page.waitForFunction(() => document.querySelector('main > img').complete);
  assert.deepEqual(page.ran, [], 'the policy keeps it from running all the same');
  assert.ok(page.refused.some((one) => /script-src-attr/.test(one)), page.refused.join());
});

it('shows articles, areas and results to everybody as text', async () => {
  const page = await watched();
  const pathsOf = (wanted) => articles.filter(({ isPublic }) => isPublic === wanted).map(({ id }) => `/articulos/${id}`);
  await go(page, pathsOf(true));
  await go(page, ['/', '/temas/correo', ...numbers(1, 6).map((i) => `/buscar?q=${kWord}&pagina=${i}`)]);
  await go(await watched('technician'), pathsOf(false));
});

it('repeats what is searched for as text', async () => {
  const page = await watched();
  const asked = [...markup, ...texts, ...addresses, ...generated(60)];
  while (asked.length > 0) await go(page, [`/buscar?q=${encodeURIComponent(`${kWord} ${asked.splice(0, 4).join(' ')}`)}`]);
  await go(page, markup.slice(0, 6).map((one) => `/buscar?q=${encodeURIComponent(`zyzzy${one}`)}&${kWord}`));
});

it('shows clients their tickets, plans and people as text', async () => {
  const page = await watched('client');
  await page.goto('/consultas');
  const own = await page.$$eval('a[href^="/consultas/T-"]', (all) => [...new Set(all.map((a) => a.getAttribute('href')))]);
  assert.ok(own.length >= 4, own.join());
  await go(page, ['/', '/consultas', `/consultas?q=${kWord}`, ...own.slice(0, 8), '/pedir-ayuda', '/cuenta', '/cuenta/plan',
    '/cuenta/contactos', '/encargos/E-81', '/llamadas/demo-11', `/buscar?q=${kWord}`]);
});

it('shows technicians the queue, tickets and phrases as text', async () => {
  const page = await watched('technician');
  await go(page, ['/mesa', '/mesa?ver=all', '/mesa/dia', '/mesa/frases', '/mesa/encargos', '/mesa/encargos/E-81',
    '/mesa/consultas/T-1001/tiempo', '/mesa/parecidas?consulta=T-1001', '/mesa/claves/talleres-arcos',
    ...numbers(1001, kTickets).map((i) => `/mesa/consultas/T-${i}`)]);
});

it('shows editors and administrators all that they look after as text', async () => {
  const editor = await watched('editor');
  await go(editor, ['/edicion', '/edicion/articulos', '/edicion/articulos?pagina=2', `/edicion/articulos/${articles[0].id}`,
    '/edicion/sinonimos', '/edicion/sinonimos?pagina=2', '/edicion/etiquetas', `/edicion/explicar?q=${kWord}`, '/edicion/huecos',
    '/edicion/cifras', '/edicion/cifras/articulos', `/edicion/guardas?busqueda=${kWord}`, `/edicion/destacadas?busqueda=${kWord}`]);
  const administrator = await watched('administrator');
  await go(administrator, ['/administrar/personas', '/administrar/personas?ver=equipo', '/administrar/areas',
    '/administrar/areas/correo', '/administrar/umbrales', '/administrar/planes', '/administrar/registro']);
});

it('completes and suggests as text, in the box, in other sites and in the feed', async () => {
  const page = await watched();
  await page.goto('/');
  await page.type('#q', `${kWord} correo`);
  await page.waitForSelector('.listbox:not([hidden]) [role=option]');
  await isHarmless(page);

  await page.goto(`${site.url}/?portal=${portal.url}`);
  await page.waitForSelector('[data-resuelve]', { state: 'attached' });
  await page.type('#subject', `No recibo correos ${kWord}`);
  await page.waitForSelector('[data-resuelve] li a');
  const inWidget = await page.evaluate(`(${foreign})(document.querySelector('[data-resuelve]').shadowRoot)`);
  assert.deepEqual({ ran: page.ran, inWidget }, { ran: [], inWidget: [] });

  await go(page, [panelAddress('', { ticket: '<svg onload=alert(1)>', lang: 'es', subject: `Correo ${kWord}`, body: hostileTexts()[0].slice(0, 2000) })]);

  const feed = await (await page.request.get('/novedades.atom')).text();
  const names = await page.evaluate((xml) => [...new Set([...new DOMParser().parseFromString(xml, 'application/xml')
    .querySelectorAll('*')].map((element) => element.localName))].sort(), feed);
  assert.deepEqual(names, ['author', 'category', 'entry', 'feed', 'id', 'link', 'name', 'summary', 'title', 'updated']);
  assert.ok(feed.includes(kWord));
});

const items = (cases) => cases.map((one) => `- ${one.replaceAll('\n', ' ')}`).join('\n');
const line = (cases) => `${kWord} ${cases.join(' ')}`.replaceAll(/[\r\n]/g, ' ');

it('takes a ticket, its files and an answer to it as text', async () => {
  const client = await watched('client');
  await client.goto('/pedir-ayuda');
  await client.selectOption('#tema', 'correo');
  await client.fill('#asunto', `No recibo correos ${line(markup.slice(16, 18))}`);
  await client.fill('#detalle', `Desde ayer no me llega ningún correo.\n\n${hostileTexts()[0]}`);
  await client.setInputFiles('#archivo', ['<img src=x onerror=alert(1)>.txt', 'a" onerror="alert(1)" b.txt', '<svg onload=alert(1)>.txt']
    .map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from('x') })));
  await client.waitForFunction(() => document.querySelectorAll('#adjuntos .file').length === 3);
  await client.click('[name=vista-previa]');
  await client.waitForSelector('#vista > *');
  await client.waitForSelector('#respuestas .sug');
  await isHarmless(client);
  await client.click('form#ask .primary.big');
  await client.waitForLoadState();
  if (!/\/consultas\//.test(client.url())) {
    await isHarmless(client);
    await client.click('main .primary');
  }
  await client.waitForURL('**/consultas/**');
  await isHarmless(client);

  const number = /T-\d+/.exec(client.url())[0];
  const desk = await watched('technician');
  await desk.goto(`/mesa/consultas/${number}`);
  await desk.fill('#texto', items(markup));
  await desk.click('[name=vista-previa]');
  await desk.waitForSelector('#vista > *');
  await desk.click('#frases summary');
  await isHarmless(desk);
  await desk.click('.composer [data-send]');
  await desk.waitForURL('**hecho=enviada**');
  await isHarmless(desk);
  await desk.fill('#texto', texts.join('\n\n'));
  await desk.click('.composer [data-send]');
  await desk.waitForSelector('.summary, #hecho');
  await isHarmless(desk);
  await go(client, [`/consultas/${number}`]);
});

it('previews, checks and publishes an article, and keeps a name and a synonym, as text', async () => {
  const page = await watched('editor');
  await page.goto('/edicion/articulos');
  await page.click('main >> text=Artículo nuevo');
  await page.fill('#titulo', line(markup.slice(20, 26)));
  await page.fill('#resumen', line(texts));
  await page.fill('#etiquetas', '<img src=x onerror=alert(1)>, "onerror=alert(1)');
  await page.$eval('#cuerpo', (field, text) => { // typing so much takes the browser half a minute
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, hostileTexts().join('\n'));
  await page.waitForFunction((word) => document.querySelector('#vista_articulo').textContent.includes(word), kWord);
  await isHarmless(page);
  await page.click('.savebar [value=guardar]');
  await page.waitForURL(/borradores\/[^/]+$/);
  const draft = new URL(page.url()).pathname;
  await isHarmless(page);
  await go(page, [`${draft}/efecto`]);
  await page.goto('/edicion/sinonimos');
  await page.fill('[name=linea]', 'zarzal = <svg onload alert(1)>');
  await page.click('[name=accion][value=anadir], .fields .primary');
  await page.waitForLoadState();
  await isHarmless(page);
  await page.goto('/cuenta');
  await page.fill('#nombre', line(markup.slice(0, 3)).slice(0, 120));
  await page.click('form:has(#nombre) .primary, form:has(#nombre) [type=submit]');
  await page.waitForLoadState();
  await isHarmless(page);
  await go(page, ['/']);
});

it('refuses a null byte, and the page that says so holds nothing of it', async () => {
  const page = await watched();
  const answer = await page.goto('/buscar?q=%00<scr%00ipt>alert(1)</scr%00ipt>');
  assert.equal(answer.status(), 400);
  await isHarmless(page);
});

it('keeps the long words of it within a phone', async () => {
  const page = await portal.signedIn('administrator', { width: 360 });
  for (const path of ['/', `/buscar?q=${kWord}`, `/articulos/${articles[1].id}`, '/mesa', '/mesa/consultas/T-1002', '/mesa/frases',
    '/mesa/encargos/E-81', '/edicion/articulos', '/edicion/etiquetas', '/administrar/personas', '/administrar/areas']) {
    await page.goto(path);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 360), path);
  }
});
