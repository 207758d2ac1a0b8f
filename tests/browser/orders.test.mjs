// SPDX-License-Identifier: MIT
//
// A work order from its estimate to its closing statement, by the client who may approve it, one
// who may not, and the technician; the plan it is taken from; and how all these pages look.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { findings } from './look.mjs';
import { Portal } from './portal.mjs';

const program = process.env.RESUELVE_PROGRAM;
const dayFromNow = (days) => new Date(Date.now() + days * 86400e3).toISOString().slice(0, 10);
const plain = (text) => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();

let portal;
let client;
let technician;
let reader; // sees all tickets and orders of the account, and may not order
let order; // "E-82"

// A person of the demonstration's account or staff, with a password of their own.
function addPerson(role, email, options) {
  const user = (...args) => execFileSync(program, ['user', '--data', portal.data, ...args], { encoding: 'utf8' });
  user('add', email, ...options);
  portal.accounts[role] = { email, password: user('password', email).trim() };
}

async function signedIn(role, look = {}) {
  const page = await portal.visit(null, look);
  await portal.signIn(page, role);
  return page;
}

before(async () => {
  portal = await Portal.start();
  addPerson('reader', 'lola@talleresarcos.example',
    ['--name', 'Lola Arcos', '--account', 'talleres-arcos', '--right', 'ask,see_all']);
  addPerson('administrator', 'jefa@farodigital.example', ['--name', 'Jefa', '--role', 'administrator']);
  [client, technician, reader] = await Promise.all(['client', 'technician', 'reader'].map((role) => signedIn(role)));
});
after(async () => { await portal.stop(); });

const say = async (page, selector) => plain(await page.innerText(selector));
const desk = () => `/mesa/encargos/${order}`;

async function press(page, selector) {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}

async function estimate(lines) {
  await technician.goto(desk());
  for (const [i, [work, time]] of lines.entries()) {
    await technician.fill(`#trabajo${i + 1}`, work);
    await technician.fill(`#tiempo${i + 1}`, time);
    await technician.fill(`#precio${i + 1}`, '');
  }
  await technician.fill('#vale', dayFromNow(10));
  await press(technician, '[name=accion][value=estimar]');
}

it('is made and estimated by the technician', async () => {
  await technician.goto('/mesa/encargos');
  await technician.selectOption('#cuenta', 'talleres-arcos');
  await technician.fill('#pide', portal.accounts.client.email);
  await technician.fill('#titulo', 'Una página de ofertas');
  await press(technician, '.fields .primary');
  order = new URL(technician.url()).pathname.split('/').pop();
  assert.match(order, /^E-\d+$/);
  await estimate([['Maqueta', '2 h'], ['Pruebas', '30']]);
  await client.goto(`/encargos/${order}`);
  assert.match(await say(client, '.state'), /Falta tu aprobación/);
  assert.equal(await say(client, 'tfoot'), 'Total 2 h 30 min 112,50 €');
  assert.equal(await say(client, '.actions-stick .primary'), 'Aprobar 2 h 30 min');
});

it('says to who may not order who may, and approves nothing', async () => {
  await reader.goto(`/encargos/${order}`);
  assert.match(await say(reader, '.state'), /Falta que lo apruebe: .*Ana Prieto/);
  assert.equal(await reader.locator('[name=decision][value=si]').count(), 0);
  const refused = await reader.request.post(`/encargos/${order}`, {
    form: { csrf: await reader.getAttribute('[name=csrf] >> nth=0', 'value'), decision: 'si', version: '1' },
    headers: { origin: portal.url },
  });
  assert.equal(refused.status(), 403);
  assert.match(plain(await refused.text()), /Puede hacerlo: [^<]*Ana Prieto/);
});

it('is changed in words, and what changed meanwhile is not approved', async () => {
  await press(client, '[value=cambio]');
  assert.match(await say(client, '.summary'), /Escribe qué cambiarías/);
  await client.fill('#nota', 'Que se pueda compartir');
  await press(client, '[value=cambio]');
  assert.match(await say(client, '.state'), /otra versión con tu cambio/);
  await estimate([['Maqueta', '2 h'], ['Compartir', '1 h'], ['Pruebas', '30']]);
  await client.goto(`/encargos/${order}`);
  assert.match(await say(client, 'tbody'), /Compartir Nuevo en la versión 2/);
  await estimate([['Maqueta', '2 h'], ['Compartir', '2 h'], ['Pruebas', '30']]);
  await press(client, '[value=si]');
  assert.match(await say(client, '.summary'), /Ha cambiado mientras lo leías/);
  assert.equal(await say(client, '.actions-stick .primary'), 'Aprobar 4 h 30 min');
});

it('waits for a call to be confirmed in writing, is approved, worked on and amended', async () => {
  await technician.goto(`${desk()}/tiempo`);
  await technician.check('[name=clase][value=call]');
  await technician.fill('#minutos', '12');
  await technician.fill('#nota', 'Se comparte por correo y por WhatsApp.');
  await technician.selectOption('#contacto', portal.accounts.client.email);
  await press(technician, '.fields .primary');
  await client.goto(`/encargos/${order}`);
  assert.equal(await client.locator('[value=si]').count(), 0);
  await press(client, '.callout--wait a.button');
  await client.fill('#texto', 'Así es.');
  await press(client, '.fields .primary');
  assert.match(await say(client, '.state'), /Confirmada por escrito/);
  await client.goto(`/encargos/${order}`);
  await press(client, '[value=si]');
  assert.match(await say(client, '.state'), /Aprobado/);

  await technician.goto(desk());
  await press(technician, '[value=empezar]');
  await technician.goto(`${desk()}/tiempo`);
  await technician.fill('#minutos', '1 h 34 min');
  await technician.fill('#nota', 'Maqueta hecha');
  await technician.fill('#interna', 'canario-interno');
  await press(technician, '[value=calcular]');
  assert.match(await say(technician, '[role=status]'), /Se anotan 1 h 34 min y se cobran 1 h 35 min/);
  await press(technician, '.fields .primary');
  await estimate([['Maqueta', '2 h'], ['Compartir', '2 h'], ['Pruebas', '1 h']]);
  await client.goto(`/encargos/${order}`);
  assert.match(await say(client, '.state'), /Hay un cambio por aprobar: la versión 4/);
  assert.match(await say(client, 'main'), /1 h 35 min de 4 h 30 min estimadas/);
  assert.doesNotMatch(await client.content(), /canario-interno/);
  await press(client, '[value=si]');
  assert.match(await say(client, 'main'), /1 h 35 min de 5 h estimadas/);
});

it('is closed with a statement that prints', async () => {
  await technician.goto(desk());
  await press(technician, '[value=entregar]');
  await press(technician, '[value=cerrar]');
  await client.goto(`/encargos/${order}`);
  assert.match(await say(client, '.state'), /Cerrado el/);
  await press(client, 'a[href$="/cierre"]');
  assert.match(await say(client, '.sum'), /Coste final 71,25 €/);
  await client.emulateMedia({ media: 'print' });
  assert.ok(await client.isHidden('.no-print'));
  assert.ok(await client.isHidden('header.top'));
  assert.ok(await client.isVisible('.paper-doc table'));
  // A sheet is narrower than a tablet; its tables are tables, and its ink is dark on white.
  await client.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await client.setViewportSize({ width: 720, height: 900 });
  const style = (selector) => client.$eval(selector, (e) => [getComputedStyle(e).display, getComputedStyle(e).color]);
  assert.deepEqual(await style('.paper-doc tbody tr'), ['table-row', 'rgb(21, 24, 30)']);
  await client.emulateMedia({ media: null, colorScheme: null });
  await client.setViewportSize({ width: 1280, height: 900 });
});

it('is told in the statement of the month, on paper and as a file', async () => {
  await client.click('.menu summary');
  await press(client, '.menu-list a[href="/cuenta/plan"]');
  assert.match(await say(client, '.plan'), /de 15 h/);
  assert.equal(await client.locator('#plan-m').count(), 1);
  await press(client, '.plan a');
  assert.match(await say(client, 'main'), /Maqueta hecha/);
  const file = await client.request.get(await client.getAttribute('a[href$=".csv"]', 'href'));
  assert.match(file.headers()['content-type'], /text\/csv/);
  assert.match(await file.text(), new RegExp(`${order},Una página de ofertas,Trabajo,Iván Soto,Maqueta hecha,94,95`));
  await reader.goto('/cuenta/plan');
  assert.equal(await say(reader, 'h1'), 'No tienes permiso para ver esto');
});

async function check(page, width) {
  assert.deepEqual(await findings(page), []);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(sideways <= width, `${page.url()} is ${sideways} px wide`);
  assert.deepEqual(page.complaints, []);
}

const month = new Date().toISOString().slice(0, 7);
const pages = {
  client: ['/encargos/E-81', '/encargos/E-81?version=1', '/llamadas/demo-11', '/cuenta/plan', `/cuenta/plan/${month}`],
  reader: ['/encargos/E-81'],
  technician: ['/mesa/encargos', '/mesa/encargos/E-81', '/mesa/encargos/E-81/tiempo', '/mesa/consultas/T-1191/tiempo'],
  administrator: ['/administrar/planes'],
};
for (const look of [
  { width: 360, theme: 'light', language: 'es' },
  { width: 360, theme: 'dark', language: 'en' },
  { width: 1280, theme: 'light', language: 'en' },
  { width: 1280, theme: 'dark', language: 'es' },
])
  describe(`at ${look.width} px, ${look.theme}, ${look.language}`, () => {
    for (const [role, paths] of Object.entries(pages))
      it(`pages of the ${role} have nothing for axe to find`, async () => {
        const page = await signedIn(role, look);
        for (const path of [...paths, ...(role === 'client' ? [`/encargos/${order}`, `/encargos/${order}/cierre`] : [])]) {
          await page.goto(`${path}${path.includes('?') ? '&' : '?'}idioma=${look.language}`);
          await check(page, look.width);
          if (process.env.SHOTS)
            await page.screenshot({ path: `${process.env.SHOTS}/${role}${path.replaceAll(/[/?=]/g, '_')}-${look.width}-${look.theme}.png`, fullPage: true });
        }
        await page.context().close();
      });
  });
