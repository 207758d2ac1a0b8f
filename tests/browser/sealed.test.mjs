// SPDX-License-Identifier: MIT
//
// A secret is sealed, shown after the password, hidden again, and its account reads who saw it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, it } from 'node:test';
import { findings } from './look.mjs';
import { Portal } from './portal.mjs';

const value = 'usuario: web\nclave: T7-nube-lenta';

let portal;
before(async () => {
  portal = await Portal.start();
  addContact('asker', 'ask');
  addContact('reader', 'ask,see_all,see_sealed');
});
after(async () => { await portal.stop(); });

function run(...parameters) {
  return execFileSync(process.env.RESUELVE_PROGRAM, parameters, { encoding: 'utf8' });
}

function addContact(name, rights) {
  const email = `${name}@talleresarcos.example`;
  const person = ['--name', `Rosa ${name}`, '--account', 'talleres-arcos', '--right', rights];
  run('user', '--data', portal.data, 'add', email, ...person);
  const password = /(\S+-\S+-\S+-\S+)/.exec(run('user', '--data', portal.data, 'password', email))[1];
  portal.accounts[name] = { email, password };
}

async function complaints(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return [...await findings(page), ...(wide ? ['scrolls sideways'] : []), ...page.complaints];
}

async function seal(page, label) {
  await page.goto('/cuenta/claves');
  await page.fill('#nombre', label);
  await page.fill('#valor', value);
  await page.click('aside .primary');
  await page.waitForSelector(`.sealed:has-text("${label}")`);
}

async function open(page, label, role) {
  await page.click(`.sealed a:has-text("${label}")`);
  await page.fill('#clave', portal.accounts[role].password);
  await page.click('main .primary');
}

for (const scripts of [true, false]) {
  it(`is sealed, shown and noted ${scripts ? 'with' : 'without'} scripts`, async () => {
    const label = scripts ? 'Panel del hosting' : 'Correo de avisos';
    const asker = await portal.visit(null, { scripts });
    await portal.signIn(asker, 'asker');
    await seal(asker, label);
    assert.equal((await asker.content()).includes('nube'), false);

    const reader = await portal.visit(null, { scripts });
    await portal.signIn(reader, 'reader');
    await reader.goto('/cuenta/claves');
    await open(reader, label, 'reader');
    assert.equal(await reader.inputValue('#valor'), value);
    assert.equal(reader.url().includes('nube'), false);

    await asker.reload();
    assert.match(await asker.textContent(`.sealed:has-text("${label}")`), /Vista 1 vez: Rosa reader/);
    await asker.click(`.sealed a:has-text("${label}")`);
    assert.match(await asker.textContent('main'), /Tu acceso no incluye ver claves selladas/);
    assert.equal(await asker.locator('#clave').count(), 0);
  });
}

it('hides by itself after a minute, and is not there on going back', async () => {
  const page = await portal.visit(null);
  await portal.signIn(page, 'reader');
  await seal(page, 'FTP');
  await page.clock.install();
  await open(page, 'FTP', 'reader');
  await page.waitForSelector('#valor');
  await page.clock.fastForward(59_000);
  assert.equal(await page.inputValue('#valor'), value);
  await page.clock.fastForward(2_000);
  assert.equal(await page.isVisible('#valor'), false);
  assert.equal(await page.inputValue('#valor'), '');
  assert.match(await page.textContent('[data-sealed-status]'), /Clave oculta/);
  await page.click('[data-sealed-status] a');
  await page.waitForSelector('#clave');
  assert.equal((await page.content()).includes('nube'), false);
});

it('stays closed to a wrong password', async () => {
  const page = await portal.visit(null);
  await portal.signIn(page, 'reader');
  await seal(page, 'Base de datos');
  await page.click('.sealed a:has-text("Base de datos")');
  await page.fill('#clave', 'otra');
  await page.click('main .primary');
  await page.waitForSelector('.summary');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'summary');
  assert.equal(await page.locator('#valor').count(), 0);
  assert.match(await page.textContent('.votes'), /no acertó la contraseña/);
});

it('is opened by keyboard alone', async () => {
  const page = await portal.visit(null);
  await portal.signIn(page, 'reader');
  await seal(page, 'DNS');
  await page.focus('.sealed a:has-text("DNS")');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#clave');
  await page.focus('#clave');
  await page.keyboard.type(portal.accounts.reader.password);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#valor');
});

for (const width of [360, 1280])
  for (const theme of ['light', 'dark'])
    for (const language of ['es', 'en'])
      it(`has nothing for axe to find at ${width} px, ${theme}, ${language}`, async () => {
        const page = await portal.visit(null, { width, theme, language });
        await portal.signIn(page, 'reader');
        await page.goto(`/cuenta/claves?idioma=${language}`);
        assert.deepEqual(await complaints(page), []);
        await page.click('aside .primary');
        await page.waitForSelector('.summary');
        assert.deepEqual(await complaints(page), []);
        await page.fill('#nombre', `Clave de ${width} ${theme} ${language}`);
        await page.fill('#valor', value);
        await page.click('aside .primary');
        await page.waitForSelector('.sealed');
        assert.deepEqual(await complaints(page), []);
        await open(page, `Clave de ${width} ${theme} ${language}`, 'reader');
        await page.waitForSelector('#valor');
        assert.deepEqual(await complaints(page), []);
        await page.context().close();
      });
