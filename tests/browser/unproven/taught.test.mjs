// SPDX-License-Identifier: MIT
//
// A hundred pairs of tickets that say the same in other words: a second after "solved it" was said
// beside the first, the article stands among the first three of the panel beside the second. What
// stood there before anything was said is printed beside it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { Portal, program, root } from '../portal.mjs';

const kFirst = 3; // of the panel
const kWithin = 1000; // milliseconds
const kEvery = 40;
const kFloor = 90; // of a hundred
const kAccounts = ['talleres-arcos', 'clinica-ribera', 'bodegas-penaflor'];

let portal;
let desk;
const pairs = readFileSync(join(root, 'tests/relevance/twins.jsonl'), 'utf8').trim().split('\n')
  .map((line) => JSON.parse(line));

before(async () => {
  portal = await Portal.start(['--holdout-share', '0']);
  const open = (id, lang, text, i) => ({
    kind: 'ticket', id, lang, account: kAccounts[i % kAccounts.length], status: 'open', ...text,
  });
  const tickets = pairs.flatMap(({ id, lang, taught, twin }, i) =>
    [open(`${id}-a`, lang, taught, i), open(`${id}-b`, lang, twin, i + 1)]);
  const file = join(portal.data, 'twins.jsonl');
  writeFileSync(file, tickets.map((ticket) => JSON.stringify(ticket)).join('\n'));
  execFileSync(program, ['import', '--data', portal.data, file]);
  desk = (await portal.signedIn('technician')).request;
});
after(async () => { await portal.stop(); });

const pageOf = async (id) => (await desk.get(`/mesa/consultas/${id}`)).text();

async function firstArticles(id) {
  const rows = [...(await pageOf(id)).matchAll(/name="resuelve" value="([^"]+)"/g)];
  return rows.slice(0, kFirst).map(([, article]) => article);
}

async function saySolved(id, article) {
  const token = /name="csrf" value="([^"]+)"/.exec(await pageOf(id))[1];
  const answer = await desk.post(`/mesa/consultas/${id}/enlazar`, {
    form: { csrf: token, resuelve: article }, maxRedirects: 0,
  });
  assert.equal(answer.status(), 303);
}

// How long it took, or nothing when it took too long.
async function foundAfter(id, article) {
  const began = performance.now();
  while (performance.now() - began < kWithin) {
    const asked = performance.now();
    if ((await firstArticles(id)).includes(article)) return performance.now() - began;
    await new Promise((resolve) => { setTimeout(resolve, Math.max(0, kEvery - (performance.now() - asked))); });
  }
  return null;
}

it('finds the article for the paraphrase within a second', async () => {
  let before = 0;
  const times = [];
  const missed = [];
  for (const { id, article } of pairs) {
    if ((await firstArticles(`${id}-b`)).includes(article)) ++before;
    await saySolved(`${id}-a`, article);
    const time = await foundAfter(`${id}-b`, article);
    if (time === null) missed.push(id);
    else times.push(time);
  }
  times.sort((a, b) => a - b);
  console.log(`of ${pairs.length} pairs in the first ${kFirst}: ${before} before, ${times.length} within`
    + ` ${kWithin} ms of "solved it" (median ${times[Math.floor(times.length / 2)].toFixed(0)} ms,`
    + ` slowest ${times.at(-1).toFixed(0)} ms); not: ${missed.join(' ') || 'none'}`);
  assert.ok(times.length >= kFloor, `${times.length} of ${pairs.length}`);
});
