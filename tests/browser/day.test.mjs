// SPDX-License-Identifier: MIT
//
// A whole day at the desk by keyboard alone: twenty sample tickets, each opened from the queue,
// answered or noted, and solved in one of several ways; one solved by mistake is taken back. After
// each act the focus is on something.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { focused } from './acts.mjs';
import { Portal, program, root } from './portal.mjs';

const kTickets = 20;

let portal;
let page;
before(async () => {
  portal = await Portal.start(['--holdout-share', '0']);
  const file = join(portal.data, 'day.jsonl');
  writeFileSync(file, sampleTickets().map((ticket) => JSON.stringify(ticket)).join('\n'));
  execFileSync(program, ['import', '--data', portal.data, file]);
  page = await portal.signedIn('technician');
});
after(async () => { await portal.stop(); });

// As their clients wrote them, open again.
function sampleTickets() {
  const lines = readFileSync(join(root, 'content/tickets.jsonl'), 'utf8').trim().split('\n');
  const solved = lines.map((line) => JSON.parse(line)).filter((one) => one.links?.some((link) => link.solved));
  return solved.slice(0, kTickets).map(({ account, requester, area, lang, subject, body }, i) =>
    ({ kind: 'ticket', id: `DIA-${String(i + 1).padStart(2, '0')}`, account, requester, area, lang, subject, body, status: 'open', priority: 'high' }));
}

let keys = 0;
async function press(key, done) {
  ++keys;
  await Promise.all([done ? page.waitForNavigation({ url: done }) : null, page.keyboard.press(key)]);
  if (done) await page.waitForLoadState();
}

async function hasFocus(what) {
  assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'BODY', `focus is lost after ${what}`);
}

async function act(key, done) {
  await press(key, done);
  await hasFocus(key);
}

// The rows of the day that are still there, by the order of the queue.
async function open(number) {
  await press('g');
  await press('q', '**/mesa');
  while (!(await page.locator(`.qrow[aria-current=true] a[href$="/${number}"]`).count())) await press('j');
  await press('Enter', `**/mesa/consultas/${number}`);
}

async function reply(text) {
  await act('r');
  await page.keyboard.type(text);
  await act('Control+Enter', '**hecho=enviada**');
}

async function solve(minutes) {
  await act('e');
  if (minutes) await page.keyboard.type(minutes);
  await act('Control+Enter', '**hecho=resuelta**');
}

const ways = {
  async linked() {
    await act('s', '**hecho=enlazada**');
    await reply('Esto lo explica, con los pasos.');
    await solve('10');
  },
  async by_the_clock() {
    await act('p', '**hecho=reloj**');
    await act('l');
    await act('Control+Enter', '**hecho=enviada**');
    await act('s', '**hecho=enlazada**');
    await solve('');
  },
  async nothing_to_learn() {
    await press('i', '**escribir=nota**');
    await act('i');
    await page.keyboard.type('Era cosa de su proveedor.');
    await act('Control+Enter', '**hecho=anotada**');
    await act('x');
    await page.keyboard.press('ArrowDown');
    await act('Tab');
    await page.keyboard.type('5');
    await act('Control+Enter', '**hecho=resuelta**');
  },
  async missing() {
    await act('a', '**/mesa/consultas/**');
    await act('f', '**hecho=hueco**');
    await reply('Lo miramos y te decimos.');
    await solve('15');
  },
};

it('works twenty tickets of a day by keyboard, and the focus is never lost', async () => {
  await page.goto('/mesa');
  const names = Object.keys(ways);
  for (let i = 0; i < kTickets; ++i) {
    const number = `DIA-${String(i + 1).padStart(2, '0')}`;
    await open(number);
    await ways[names[i % names.length]]();
    if (i === 2) {
      await act('u', '**hecho=deshecho**');
      assert.match(await page.innerText('.state strong'), /Sin contestar/, 'only a note was written');
      await act('e');
      await page.check('#cerrar [name=saber][value=nada]');
      await page.selectOption('#porque', 'not_ours');
      await page.fill('#minutos', '5');
      await act('Control+Enter', '**hecho=resuelta**');
    }
    assert.match(await page.innerText('.state strong'), /Resuelta el/, number);
  }
  await page.goto('/mesa?ver=all');
  assert.equal(await page.locator('.qrow a[href*="DIA-"]').count(), 0, 'nothing of the day is left');
  console.log(`${kTickets} tickets, ${keys} keys besides typing: ${(keys / kTickets).toFixed(1)} a ticket`);
  assert.deepEqual(page.complaints, []);
});

it('does nothing by single keys that are switched off, and all of it by Tab and Enter', async () => {
  await page.goto('/mesa/teclas');
  assert.match(await page.innerText('.keys'), /deshacer lo último/);
  await page.uncheck('[data-keys-switch] input');
  await page.goto('/mesa/consultas/DIA-01');
  const address = page.url();
  for (const key of ['e', 'p', 'r', 'x', 'u', 'g', 'q', 'g', 'w', '?']) await page.keyboard.press(key);
  assert.equal(page.url(), address);
  assert.equal(await page.locator('#cerrar[open], dialog[open]').count(), 0);
  assert.ok(!(await focused(page, '#texto')));
  await page.focus('.timer button');
  await act('Enter', '**hecho=reloj**');
  await page.goto('/mesa/teclas');
  await page.check('[data-keys-switch] input');
});
