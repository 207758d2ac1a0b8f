// SPDX-License-Identifier: MIT
//
// Every page of who has signed in, and every form refused, narrow and wide, light and dark, in both
// languages; with a subject that has a word longer than a phone is wide, and a person of long name.
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { check } from './look.mjs';
import { Portal } from './portal.mjs';

const longSubject =
  'No puedo enviar a administracion-y-contabilidad@distribucionesindustrialesdelnorte.example';
const longName = 'María de los Desamparados Fernández-Villaverde y García de la Concepción';
const looks = [
  { width: 320, theme: 'light', language: 'es' },
  { width: 360, theme: 'dark', language: 'en' },
  { width: 768, theme: 'light', language: 'en' },
  { width: 1280, theme: 'dark', language: 'es' },
];

let portal;
const made = {};

function addPerson(role, email, options) {
  const user = (...args) => execFileSync(process.env.RESUELVE_PROGRAM,
    ['user', '--data', portal.data, ...args], { encoding: 'utf8' });
  user('add', email, ...options);
  portal.accounts[role] = { email, password: user('password', email).trim() };
}

async function press(page, selector) {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}

const lastPart = (page) => new URL(page.url()).pathname.split('/').pop();

async function ask(page) {
  await page.goto('/pedir-ayuda?tema=correo');
  await page.fill('#asunto', longSubject);
  await page.fill('#detalle', `https://${'a'.repeat(120)}.example\n\n    ${'b'.repeat(120)}`);
  await page.$eval('[name=guion]', (mark) => mark.remove());
  await press(page, 'form#ask .primary.big');
  if (await page.$('[name=confirmada]')) await press(page, 'main .primary');
  made.ticket = lastPart(page);
}

async function work(page) {
  await page.goto(`/mesa/consultas/${made.ticket}`);
  await page.fill('#texto', '¿Nos dices desde cuándo?');
  await press(page, '.composer [name=y][value=espera]');
  await page.goto(`/mesa/consultas/${made.ticket}/tiempo`);
  await page.fill('#minutos', '34');
  await page.fill('#nota', longSubject);
  await page.fill('#interna', longSubject);
  await press(page, '.fields .primary');
  await page.goto('/mesa/encargos');
  await page.selectOption('#cuenta', 'talleres-arcos');
  await page.fill('#pide', portal.accounts.client.email);
  await page.fill('#titulo', longSubject);
  await press(page, '.fields .primary');
  made.order = lastPart(page);
  await press(page, '[name=accion][value=retirar]');
}

async function seal(page) {
  await page.goto(`/consultas/${made.ticket}/claves`);
  await page.fill('#nombre', longSubject);
  await page.fill('#valor', 'nube lenta');
  await press(page, 'aside .primary');
  made.secret = await page.getAttribute('.sealed a', 'href');
}

// A search of nobody, once it is in the log.
async function search() {
  const nobody = await portal.visit('/buscar?q=correo');
  await nobody.context().close();
  const editor = await portal.signedIn('editor');
  do await editor.goto('/edicion/camino'); while (!await editor.$('tbody th a'));
  made.path = await editor.getAttribute('tbody th a', 'href');
  await editor.context().close();
}

before(async () => {
  portal = await Portal.start(['--holdout-share', '0']);
  addPerson('long', 'maria-de-los-desamparados.fernandez-villaverde@talleresarcos.example', ['--name', longName,
    '--account', 'talleres-arcos', '--right', 'ask,see_all,order,see_time,see_sealed,manage']);
  addPerson('reader', 'nulo@talleresarcos.example', ['--name', 'Nulo', '--account', 'talleres-arcos']);
  const client = await portal.visit(null);
  await portal.signIn(client, 'long');
  await ask(client);
  const technician = await portal.visit(null);
  await portal.signIn(technician, 'technician');
  await work(technician);
  await seal(client);
  await search();
  await Promise.all([client, technician].map((page) => page.context().close()));
});
after(async () => { await portal.stop(); });

const month = new Date().toISOString().slice(0, 7);
// Addresses, and forms that are sent empty: [address, what is pressed].
const pages = {
  long: () => ['/', '/consultas', '/consultas?q=correo', '/consultas?q=zzyzx', `/consultas/${made.ticket}`,
    `/consultas/${made.ticket}/claves`, made.secret, '/cuenta', '/cuenta/claves', '/cuenta/plan',
    `/cuenta/plan/${month}`, '/cuenta/plan/2020-01', '/cuenta/contactos', '/encargos/E-81',
    `/encargos/${made.order}`, '/llamadas/demo-11', '/consultas/T-0', '/mesa',
    ['/cuenta', 'form[action$="/clave"] [type=submit]'], ['/cuenta/claves', 'aside .primary'],
    ['/cuenta/contactos', 'main form .primary'], ['/encargos/E-81', '[value=cambio]']],
  reader: () => ['/', '/consultas', '/pedir-ayuda', '/cuenta', '/cuenta/claves', '/cuenta/plan'],
  technician: () => ['/', '/mesa', `/mesa/consultas/${made.ticket}`, `/mesa/consultas/${made.ticket}?q=correo`,
    `/mesa/consultas/${made.ticket}/tiempo`, `/mesa/parecidas?consulta=${made.ticket}`, '/mesa/encargos',
    '/mesa/encargos/E-81', `/mesa/encargos/${made.order}`, '/mesa/encargos/E-81/tiempo',
    '/mesa/claves/talleres-arcos', made.secret, `/consultas/${made.ticket}`, '/cuenta', '/edicion/cifras', '/edicion/cifras/articulos', '/mesa/cifras',
    '/edicion/valoraciones', ['/mesa/encargos', '.fields .primary'],
    [`/mesa/consultas/${made.ticket}`, 'nav.tabs a >> nth=1'],
    [`/mesa/consultas/${made.ticket}/tiempo`, '.fields .primary']],
  editor: () => ['/mesa', `/mesa/consultas/${made.ticket}`, '/edicion', '/edicion/explicar', '/edicion/huecos',
    '/edicion/sinonimos', '/edicion/sinonimos?ver=propuestos', '/edicion/sinonimos?q=zzyzx', '/edicion/etiquetas',
    ['/edicion/sinonimos', '.fields .primary'], ['/edicion/sinonimos', 'tbody [value=ver-quitar]'],
    '/edicion/guardas', '/edicion/guardas?busqueda=correo', '/edicion/destacadas?busqueda=correo',
    '/edicion/destacadas', '/edicion/camino', made.path, '/edicion/camino?busqueda=correo&lengua=es',
    [made.path, 'form.fields [type=submit]'], '/edicion/duplicados',
    '/edicion/articulos/no-recibo-correos', '/edicion/articulos/no-recibo-correos?vista=fuente',
    ['/edicion/guardas?busqueda=correo', '#nueva ~ form .primary'],
    ['/edicion/destacadas?busqueda=correo', '#nueva ~ form .primary'],
    '/articulos/no-recibo-correos'],
  administrator: () => ['/', '/administrar/personas', '/administrar/personas?ver=equipo',
    '/administrar/personas?ver=invitaciones', '/administrar/personas?q=zzyzx', '/administrar/planes',
    ['/administrar/personas', 'main form.fields .primary'], ['/administrar/planes', '.fields .primary'],
    ['/administrar/personas', 'tbody a'], '/administrar', '/administrar/areas', '/administrar/areas/correo',
    '/administrar/aspecto', '/administrar/umbrales', '/administrar/idiomas', '/administrar/registro',
    '/administrar/estado', ['/administrar/areas', '.fields .primary'],
    ['/administrar/umbrales', '.fields .primary']],
};

for (const look of looks)
  describe(`at ${look.width} px, ${look.theme}, ${look.language}`, () => {
    for (const role of Object.keys(pages))
      it(`pages of the ${role}`, async () => {
        const page = await portal.visit(null, look);
        await portal.signIn(page, role);
        for (const entry of pages[role]()) {
          const [path, pressed] = [entry].flat();
          await page.goto(`${path}${path.includes('?') ? '&' : '?'}idioma=${look.language}`);
          if (pressed) await press(page, pressed);
          await check(page, look.width);
        }
        await page.context().close();
      });
  });
