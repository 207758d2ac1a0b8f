// SPDX-License-Identifier: MIT
//
// Every page that anybody may open, the form for asking and what editors read, narrow and wide, light
// and dark, in both languages. Those of who has signed in are in signed_in_pages.test.mjs.
import { after, before, describe, it } from 'node:test';
import { check } from './look.mjs';
import { Portal } from './portal.mjs';

const pages = [
  '/',
  '/buscar?q=no+me+llegan+los+correos',
  '/buscar?q=correo&tema=correo',
  '/buscar?q=zzyzx+qqq',
  '/articulos/no-recibo-correos',
  '/articulos/email-not-arriving',
  '/temas/correo',
  '/temas/soporte',
  '/como-trabajamos',
  '/pedir-ayuda',
  '/pedir-ayuda?q=no+me+llegan&tema=hosting',
  '/entrar',
  '/entrar?terminada=1',
  '/entrar/olvidada',
  '/entrar/olvidada?hecho=1',
  '/clave-nueva/nada',
  '/pedir-ayuda?tema=correo',
  '/nada',
];
const looks = [
  { width: 320, theme: 'light', language: 'es' },
  { width: 360, theme: 'dark', language: 'en' },
  { width: 768, theme: 'light', language: 'en' },
  { width: 1280, theme: 'dark', language: 'es' },
];

let portal;
before(async () => { portal = await Portal.start(['--holdout-share', '0']); });
after(async () => { await portal.stop(); });

async function signedOut(page) {
  await page.context().clearCookies();
  return page;
}

for (const look of looks) {
  describe(`at ${look.width} px, ${look.theme}, ${look.language}`, () => {
    for (const path of pages) {
      it(path, async () => {
        const page = await portal.visit(path, look);
        await check(page, look.width);
        await page.context().close();
      });
    }

    it('the form to sign in after a refusal', async () => {
      const page = await portal.visit('/entrar', look);
      await page.fill('#correo', 'nadie@ejemplo.example');
      await page.fill('#clave', 'x');
      await page.click('main [type=submit]');
      await page.waitForSelector('.summary');
      await check(page, look.width);
      await page.context().close();
    });

    it('the form for asking, in each of its states', async () => {
      const page = await portal.visit(null, look);
      await portal.signIn(page, 'client');
      await page.goto('/pedir-ayuda');
      await check(page, look.width);
      await page.selectOption('#tema', 'correo');
      await page.type('#asunto', look.language === 'es' ? 'No recibo correos' : 'Email not arriving');
      await page.waitForSelector('.sug');
      await check(page, look.width);
      await page.click('[name=descartar]');
      await page.waitForSelector('.sug--folded');
      await check(page, look.width);
      await page.fill('#asunto', '');
      await page.click('form#ask .primary');
      await page.waitForSelector('.summary');
      await check(page, look.width);
      await page.context().close();
    });

    it('the last look, and what comes after it', async () => {
      const page = await portal.visit(null, look);
      await portal.signIn(page, 'client');
      const lookAgain = async () => {
        const subject = look.language === 'es' ? 'La web va lenta' : 'My domain has expired';
        await page.goto(`/pedir-ayuda?tema=correo&q=${encodeURIComponent(subject)}`);
        // As without scripts, where the last look always comes.
        await page.$eval('[name=guion]', (mark) => mark.remove());
        await page.click('form#ask .primary.big');
        await page.waitForSelector('[name=confirmada]');
      };
      await lookAgain();
      await check(page, look.width);
      await page.click('[name=resuelto]');
      await page.waitForURL('**/resuelta**');
      await check(page, look.width);
      await lookAgain();
      await page.click('main .primary');
      await page.waitForURL('**/consultas/**');
      await page.click('details.fold summary');
      await check(page, look.width);
      const sent = page.url();
      await portal.signIn(await signedOut(page), 'technician');
      await page.goto(sent);
      await check(page, look.width);
      for (const asked of [`consulta=${new URL(sent).pathname.split('/').pop()}`, 'q=no+llega+correo']) {
        await page.goto(`/mesa/parecidas?${asked}`);
        await check(page, look.width);
      }
      await page.context().close();
    });

    it('the pages of editors, and the vote on an article', async () => {
      const page = await portal.visit('/articulos/no-recibo-correos', look);
      await page.click('[name=voto][value=no]');
      await page.waitForSelector('#falta');
      await check(page, look.width);
      await page.fill('#falta', 'Outlook');
      await page.click('#valoracion .primary');
      await page.waitForURL('**valorado=gracias**');
      await check(page, look.width);
      await portal.signIn(page, 'editor');
      for (const path of ['/edicion/valoraciones', '/edicion/cifras', '/edicion/cifras/articulos', '/mesa/cifras', '/edicion/duplicados']) {
        await page.goto(path);
        await check(page, look.width);
      }
      await page.context().close();
    });

    it('why hits are in their order, for an editor', async () => {
      const page = await portal.visit(null, look);
      await portal.signIn(page, 'editor');
      await page.goto('/buscar?q=no+me+llegan+los+corroes');
      await page.click('[href^="/edicion/explicar"]');
      await page.waitForURL('**/edicion/explicar**');
      await check(page, look.width);
      await page.selectOption('#debajo', '3');
      await page.click('main section [type=submit]');
      await page.waitForURL('**debajo=3**');
      await check(page, look.width);
      await page.context().close();
    });

    for (const role of ['client', 'technician']) {
      it(`what a ${role} sees`, async () => {
        const page = await portal.visit(null, look);
        await portal.signIn(page, role);
        await check(page, look.width);
        await page.goto('/buscar?q=formulario&tipo=ticket');
        await check(page, look.width);
        await page.click('.hit h2 a');
        await page.waitForURL('**/consultas/**');
        await check(page, look.width);
        await page.context().close();
      });
    }
  });
}
