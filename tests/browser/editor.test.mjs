// SPDX-License-Identifier: MIT
//
// Writing an article: from the first page to a published one by what the pages say, by the keyboard
// alone, with images, links, checks and a preview; what keeps it from being published; two open
// pages of one draft; without scripts too.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { focused } from './acts.mjs';
import { check } from './look.mjs';
import { Portal } from './portal.mjs';

const kMostSeconds = 180;
const kPng = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFElEQVR4nGP8z8Dwn4GBgYmBAQoAHgQDAXGtXhIAAAAASUVORK5CYII=';

let portal;
before(async () => { portal = await Portal.start(); });
after(async () => { await portal.stop(); });

const signedIn = (options) => portal.signedIn('editor', options);
const text = (page) => page.locator('#cuerpo');

async function newDraft(options) {
  const page = await signedIn(options);
  await page.goto('/edicion/articulos');
  await Promise.all([page.waitForURL('**/edicion/borradores/**'), page.click('form[action="/edicion/borradores"] button')]);
  return page;
}

async function write(page, title, body) {
  await page.fill('#titulo', title);
  await page.fill('#cuerpo', body);
}

const settled = (page, selector, words) =>
  page.locator(selector, { hasText: words }).first().waitFor();

// Leaving the title keeps it already: `words` of the text say which answer is meant.
const saved = (page, words = '') => page.waitForResponse((answer) =>
  /\/guardado$/.test(answer.url()) && new URLSearchParams(answer.request().postData()).get('cuerpo').includes(words));

// By its visible words, as somebody would who knows no addresses.
async function press(page, role, name) {
  const found = page.getByRole(role, { name, exact: false }).first();
  await Promise.all([page.waitForNavigation(), found.click()]);
}

it('reaches a first article published by what the pages say', async () => {
  const { email, password } = portal.accounts.editor;
  const begin = Date.now();
  const page = await portal.visit('/');
  await press(page, 'link', 'Entrar');
  await page.getByLabel('Tu correo', { exact: false }).or(page.getByLabel('Correo')).first().fill(email);
  await page.getByLabel('Contraseña').first().fill(password);
  await press(page, 'button', 'Entrar');
  await press(page, 'link', 'Artículos');
  await press(page, 'button', 'Artículo nuevo');
  await press(page, 'button', 'Cómo se hace algo');
  await page.getByLabel('Título', { exact: false }).first().fill('Cómo cambio la firma de mis correos');
  await settled(page, '#lista_comprobaciones', 'El título dice lo que el cliente busca');
  await press(page, 'button', 'Publicar');
  assert.match(await page.textContent('#hecho'), /publicado/i);
  await press(page, 'link', 'Leer');
  assert.equal(await page.textContent('h1'), 'Cómo cambio la firma de mis correos');
  assert.equal(await page.locator('.read ol.steps > li').count(), 3);
  const seconds = (Date.now() - begin) / 1000;
  console.log(`the first article was published and read after ${seconds.toFixed(0)} s`);
  assert.ok(seconds < kMostSeconds, `${seconds} s`);
  const visitor = await portal.visit(page.url());
  assert.equal(await visitor.textContent('h1'), 'Cómo cambio la firma de mis correos');
});

// Presses Tab until what has the focus says `words`.
async function tabTo(page, words) {
  for (let i = 0; i < 120; ++i) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const { activeElement: it } = document;
      return it.labels?.[0]?.textContent ?? it.getAttribute('aria-label') ?? it.textContent;
    });
    if (said.trim().startsWith(words)) return;
  }
  assert.fail(`Tab never reached «${words}»`);
}

it('is written and published by the keyboard alone', async () => {
  const page = await signedIn();
  const go = async (words) => {
    await tabTo(page, words);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  };
  await go('Artículos');
  await go('Artículo nuevo');
  await tabTo(page, 'Título');
  await page.keyboard.type('No puedo abrir los adjuntos');
  await tabTo(page, 'Negrita');
  await page.keyboard.press('ArrowRight');
  assert.ok(await focused(page, '[data-act=italic]'), 'arrows move within the toolbar');
  await tabTo(page, 'Texto');
  await page.keyboard.type('Guarda el archivo y ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('ábrelo');
  await page.keyboard.press('End');
  await page.keyboard.type(' desde su carpeta.');
  assert.equal(await text(page).inputValue(), 'Guarda el archivo y **ábrelo** desde su carpeta.');
  await page.keyboard.press('Tab');
  assert.ok(!(await focused(page, '#cuerpo')), 'Tab leaves the text');
  await go('Publicar');
  assert.match(await page.textContent('#hecho'), /publicado/i);
});

describe('the toolbar', () => {
  it('marks what is selected, and the undo of the browser takes it back', async () => {
    const page = await newDraft();
    const cases = [
      ['bold', '**uno**'], ['italic', '*uno*'], ['heading', '## uno'], ['list', '- uno'],
      ['steps', '1. **uno**'], ['code', '`uno`'], ['link', '[uno](https://)'],
    ];
    for (const [act, expected] of cases) {
      await text(page).fill('uno');
      await text(page).selectText();
      await page.click(`[data-act=${act}]`);
      assert.equal(await text(page).inputValue(), expected, act);
      await page.click('[data-act=undo]');
      assert.equal(await text(page).inputValue(), 'uno', `${act}, undone`);
    }
    await text(page).fill('');
    await page.click('[data-act=table]');
    await settled(page, '#vista_articulo th', 'Columna');
    await page.click('.toolbar summary');
    await page.click('[data-act=STAFF]');
    await settled(page, '#vista_articulo .callout--note', 'Solo lo ve el equipo');
    assert.deepEqual(page.complaints, []);
  });

  it('links an article that is looked for as one types', async () => {
    const page = await newDraft();
    await text(page).fill('');
    await page.focus('#cuerpo');
    await page.keyboard.press('Control+k');
    assert.ok(await focused(page, '#enlazar-q'));
    await page.keyboard.type('buzón lleno');
    await page.locator('#enlazar-l [aria-selected=true]').waitFor();
    await page.keyboard.press('Enter');
    assert.match(await text(page).inputValue(), /^\[.+\]\(buzon-lleno\.md\)$/);
    assert.ok(await focused(page, '#cuerpo'));
    await page.locator('#vista_articulo a[href="/articulos/buzon-lleno"]').waitFor();
  });
});

const pasteImage = (page) => page.evaluate((png) => {
  const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0));
  const data = new DataTransfer();
  data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
  const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  document.getElementById('cuerpo').dispatchEvent(paste);
}, kPng);

it('takes an image that is pasted, asks what it shows, and shows it to readers', async () => {
  const page = await newDraft();
  await write(page, 'No veo el botón de enviar', 'Está aquí:\n\n');
  await page.focus('#cuerpo');
  await page.keyboard.press('Control+End');
  await pasteImage(page);
  await page.locator('#imagen-alt[open]').waitFor();
  assert.ok(await focused(page, '#imagen-d'));
  await page.keyboard.type('El botón, arriba a la derecha');
  await page.keyboard.press('Enter');
  await page.locator('#vista_articulo img[alt="El botón, arriba a la derecha"]').waitFor();
  assert.match(await text(page).inputValue(), /!\[El botón, arriba a la derecha\]\(\/imagenes\/[\w-]+\)/);
  const address = await page.getAttribute('#vista_articulo img', 'src');
  const stranger = await portal.visit('/');
  assert.equal((await stranger.goto(address)).status(), 404, 'nobody sees it before it is published');
  await Promise.all([page.waitForNavigation(), page.click('[value=publicar]')]);
  assert.equal((await stranger.goto(address)).status(), 200);
});

it('says what is no image, and the text stays', async () => {
  const page = await newDraft();
  await write(page, 'Uno', 'Dos');
  await page.setInputFiles('#imagen', { name: 'nota.png', mimeType: 'image/png', buffer: Buffer.from('hola') });
  await settled(page, '#imagen_estado', '«nota.png» no es una imagen');
  assert.equal(await text(page).inputValue(), 'Dos');
});

it('tells beside the text what could be better, and never takes the cursor', async () => {
  const page = await newDraft();
  await page.fill('#titulo', 'Correo');
  await page.focus('#cuerpo');
  await page.keyboard.type('Mira esto.\n\nY [aquello](no-hay.md).');
  await settled(page, '.checks .bad', 'No hay ningún artículo «no-hay»');
  await settled(page, '.checks .warn', 'El título nombra un tema');
  assert.ok(await focused(page, '#cuerpo'));
  await page.click('.checks [data-line="3"]');
  const selected = await text(page).evaluate((it) => it.value.slice(it.selectionStart, it.selectionEnd));
  assert.equal(selected, 'Y [aquello](no-hay.md).');
});

it('keeps what is written without being told', async () => {
  const page = await newDraft();
  await page.fill('#titulo', 'Cómo guardo un correo');
  const kept = saved(page, 'Con el botón.');
  await page.fill('#cuerpo', 'Con el botón.');
  await kept;
  await settled(page, '.saved', 'guardado');
  await page.reload();
  assert.equal(await text(page).inputValue(), 'Con el botón.');
});

it('is not published with a secret in it, and loses nothing', async () => {
  const page = await newDraft();
  await write(page, 'No puedo entrar en el panel', 'Entra con la clave: la contraseña es Tr3n-azul.');
  await settled(page, '.checks .bad', 'Parece que hay una clave');
  await Promise.all([page.waitForNavigation(), page.click('[value=publicar]')]);
  await page.locator('.summary').waitFor();
  assert.match(await text(page).inputValue(), /Tr3n-azul/);
  await page.fill('#cuerpo', 'Entra con tu clave de siempre.');
  await Promise.all([page.waitForNavigation(), page.click('[value=publicar]')]);
  assert.match(await page.textContent('#hecho'), /publicado/i);
});

it('is written in two open pages, and both texts stay', async () => {
  const one = await newDraft();
  await write(one, 'Mis correos tardan', 'Primero.\n\nSegundo.');
  await Promise.all([one.waitForNavigation(), one.click('.savebar [value=guardar]')]);
  const other = await one.context().newPage();
  await other.goto(one.url());
  await other.fill('#cuerpo', 'Primero, con prisa.\n\nSegundo.');
  await Promise.all([saved(other, 'con prisa'), other.locator('#cuerpo').blur()]);
  await one.fill('#cuerpo', 'Primero.\n\nSegundo, con calma.');
  await Promise.all([saved(one, 'con calma'), one.locator('#cuerpo').blur()]);
  await settled(one, '.saved', 'unido');
  await one.reload();
  assert.equal(await text(one).inputValue(), 'Primero, con prisa.\n\nSegundo, con calma.');
});

it('works without scripts: a kind, an image by its field, the preview, published', async () => {
  const page = await newDraft({ scripts: false });
  await Promise.all([page.waitForNavigation(), page.click('[value=modelo-pregunta]')]);
  assert.match(await text(page).inputValue(), /^La respuesta, en la primera frase/);
  await write(page, '¿Cuánto tarda un dominio nuevo?', 'Un día.');
  await page.setInputFiles('#imagen', { name: 'reloj.png', mimeType: 'image/png', buffer: Buffer.from(kPng, 'base64') });
  await Promise.all([page.waitForNavigation(), page.click('[value=imagen]')]);
  assert.match(await text(page).inputValue(), /^Un día\.\n\n!\[\]\(\/imagenes\/[\w-]+\)/);
  assert.match(await page.textContent('.checks'), /A una imagen le falta la descripción/);
  await text(page).fill((await text(page).inputValue()).replace('![]', '![Un reloj]'));
  await Promise.all([page.waitForNavigation(), page.click('.savebar [value=guardar]')]);
  assert.equal(await page.getAttribute('#vista_articulo img', 'alt'), 'Un reloj');
  assert.ok(await page.locator('[role=toolbar]').isHidden());
  await Promise.all([page.waitForNavigation(), page.click('[value=publicar]')]);
  assert.match(await page.textContent('#hecho'), /publicado/i);
});

const looks = [
  { width: 320, theme: 'light', language: 'es' },
  { width: 360, theme: 'dark', language: 'en' },
  { width: 768, theme: 'light', language: 'en' },
  { width: 1280, theme: 'dark', language: 'es' },
];
for (const look of looks) {
  it(`looks right at ${look.width} px, ${look.theme}, ${look.language}`, async () => {
    const page = await newDraft(look);
    await check(page, look.width);
    await write(page, 'Configuración', `${'a'.repeat(90)}\n\n#### b\n\n![](/imagenes/nada) la clave es Tr3n-azul\n\n> [!STAFF]\n> c\n\n| d | e |\n|---|---|\n| f | g |`);
    await settled(page, '#lista_comprobaciones', 'Tr');
    await check(page, look.width);
    await page.click('[data-act=article]');
    await page.locator('#enlazar[open]').waitFor();
    await check(page, look.width);
  });
}
