// SPDX-License-Identifier: MIT
//
// People: a contact who manages invites another, who chooses a password, signs in, looks at their own
// account, and is withdrawn and out at once. Each page on the way is looked at by axe.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findings } from './look.mjs';
import { Portal } from './portal.mjs';

const password = 'pez-lluvia-tren';

let portal;
before(async () => { portal = await Portal.start(); });
after(async () => { await portal.stop(); });

async function looksRight(page, width = 1280) {
  if (page.context().scriptless) return;
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width, 'sideways');
  assert.deepEqual(await findings(page), []);
  assert.deepEqual(page.complaints, []);
}

async function visit(look) {
  const page = await portal.visit(null, look);
  page.context().scriptless = look.scripts === false;
  return page;
}

async function invite(page, email, look) {
  await page.goto('/cuenta/contactos');
  await looksRight(page, look.width);
  await page.click('main form .primary');
  await page.waitForSelector('.summary');
  await looksRight(page, look.width);
  await page.fill('#i-correo', email);
  await page.fill('#i-nombre', 'Luis Gómez');
  await page.click('main form .primary');
  await page.waitForSelector('#enlace');
  await looksRight(page, look.width);
  return page.inputValue('#enlace');
}

async function accept(page, link, look) {
  await page.goto(link);
  await looksRight(page, look.width);
  await page.fill('#nueva', 'corta');
  await page.fill('#repite', 'corta');
  await page.click('main .primary');
  await page.waitForSelector('.summary');
  await looksRight(page, look.width);
  await page.fill('#nueva', password);
  if (look.scripts !== false)
    assert.notEqual(await page.textContent('#nueva-f'), '', 'says how strong it is');
  await page.fill('#repite', password);
  await page.click('main .primary');
  await page.waitForURL('**/entrar?hecho=clave');
  await looksRight(page, look.width);
}

async function signIn(page, email) {
  await page.goto('/entrar');
  await page.fill('#correo', email);
  await page.fill('#clave', password);
  await page.click('main [type=submit]');
  await page.waitForURL('**/');
}

const looks = [
  { width: 360, theme: 'light', language: 'es' },
  { width: 1280, theme: 'dark', language: 'en' },
  { width: 1280, theme: 'light', language: 'es', scripts: false },
];

looks.forEach((look, number) => {
  const name = `${look.width} px, ${look.theme}, ${look.scripts === false ? 'without' : 'with'} scripts`;
  describe(name, () => {
    it('a contact is invited, signs in, and is withdrawn and out at once', async () => {
      const email = `luis${number}@talleresarcos.example`;
      const manager = await visit(look);
      await portal.signIn(manager, 'client');
      const link = await invite(manager, email, look);
      const card = manager.url().replace(/\?.*/, '');
      await manager.goto(card);
      assert.equal(await manager.$('#enlace'), null, 'the link is shown once');

      const invited = await visit(look);
      await accept(invited, link, look);
      await invited.goto(link);
      assert.equal(await invited.$('#nueva'), null, 'the link works once');
      await looksRight(invited, look.width);
      await signIn(invited, email);
      await invited.goto('/cuenta');
      assert.equal(await invited.locator('.votes li').count(), 1);
      assert.match(await invited.textContent('.votes li'), /Chrom/);
      await looksRight(invited, look.width);

      await manager.goto(card);
      await manager.click('[value=retirar]');
      await manager.waitForSelector('[value=devolver]');
      await looksRight(manager, look.width);
      await invited.goto('/cuenta');
      assert.equal(new URL(invited.url()).pathname, '/entrar');
      await manager.context().close();
      await invited.context().close();
    });

    it('an administrator looks at people and their cards', async () => {
      const page = await visit(look);
      await portal.signIn(page, 'administrator');
      for (const path of ['', '?ver=equipo', '?ver=invitaciones', '?q=zzz', '?q=ribera']) {
        await page.goto(`/administrar/personas${path}`);
        await looksRight(page, look.width);
      }
      await page.click('tbody a');
      await page.waitForSelector('[value=retirar]');
      await looksRight(page, look.width);
      await page.context().close();
    });

    it('a forgotten password', async () => {
      const page = await visit(look);
      await page.goto('/entrar');
      await page.click('main a[href="/entrar/olvidada"]');
      await page.waitForSelector('#correo');
      await looksRight(page, look.width);
      await page.fill('#correo', 'ana');
      await page.click('main .primary');
      await page.waitForSelector('.summary');
      await looksRight(page, look.width);
      await page.fill('#correo', 'nadie@talleresarcos.example');
      await page.click('main .primary');
      await page.waitForURL('**/entrar/olvidada?hecho=1');
      await looksRight(page, look.width);
      await page.context().close();
    });
  });
});

it('the account is kept by keyboard alone', async () => {
  const page = await portal.visit(null);
  await portal.signIn(page, 'client');
  await page.focus('.menu summary');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/cuenta');
  await page.focus('#nombre');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/cuenta?hecho=perfil');
  assert.deepEqual(page.complaints, []);
});
