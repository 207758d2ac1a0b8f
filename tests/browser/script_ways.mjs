// SPDX-License-Identifier: MIT
//
// A store in which everything that somebody wrote ends with cases: an export of it, changed line by
// line and file by file, that is imported again. After kWord stands a case, so that searches find it.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { program } from './portal.mjs';
import { addresses, generated, linked, markup, texts } from './script_cases.mjs';

export const kWord = 'zarzamora';
const kInOneText = 80; // cases of each long text
const kMarked = new Set(['title', 'name', 'note', 'words', 'scope', 'excluded', 'description', 'work', 'reason', 'why',
  'urgent_reason', 'free_reason', 'remark', 'author', 'subject', 'es', 'en', 'resolution']);

function* turns(list) {
  for (let i = 0; ; ++i) yield list[i % list.length];
}

// Each case in its own item of a list: one that opens what it does not close spoils no other.
const items = (cases, frame) => cases.map((one) => `- ${frame(one).replaceAll('\n', '\n  ')}`).join('\n');
const frames = [
  (one) => one,
  (one) => `${kWord} ${one} fin`,
  (one) => `> ${kWord} ${one}`,
  (one) => `### ${kWord} ${one.replaceAll('\n', ' ')}`,
  (one) => `\`${one}\` y [${one}](/ayuda "${one}")`,
  (one) => `\`\`\`${one.replaceAll('\n', ' ')}\n${one}\n\`\`\``,
  (one) => `| a | b |\n|---|---|\n| ${kWord} | ${one.replaceAll('\n', ' ').replaceAll('|', '')} |`,
  (one) => `> [!NOTE]\n> ${one.replaceAll('\n', '\n> ')}`,
  (one) => `![${one}](/imagenes/zarzamora "${one}")`,
];

// Everything that Markdown may hold, cut into texts.
export function hostileTexts() {
  const known = [...markup, ...texts];
  const all = [
    ...frames.flatMap((frame) => items(known, frame).split(/\n(?=- )/)),
    ...items(generated(500), frames[0]).split(/\n(?=- )/),
    ...items(generated(500), frames[1]).split(/\n(?=- )/),
    ...addresses.flatMap((address, i) => items(linked(address, `zarza${i}`), (one) => one).split(/\n(?=- )/)),
  ];
  const cut = [];
  while (all.length > 0) cut.push(all.splice(0, kInOneText).join('\n'));
  return cut;
}

class Poison {
  constructor() {
    // One line, as most fields are: what breaks lines comes in by the long texts.
    this.short = turns([...markup, ...texts, ...generated(100), ...addresses].map((one) => one.replaceAll(/[\r\n]/g, ' ')));
    this.long = turns(hostileTexts());
    this.longTexts = hostileTexts().length;
  }

  line(text) { return `${text} ${kWord} ${this.short.next().value}`; }
  text(text) { return `${text}\n\n${this.long.next().value}\n`; }

  value(key, value, record) {
    if (Array.isArray(value)) {
      if (key === 'tags') return [...value, this.short.next().value.slice(0, 60)];
      return value.map((one) => this.value(key, one, record));
    }
    if (value !== null && typeof value === 'object') return this.record(value);
    if (typeof value !== 'string' || value === '') return value;
    if (key === 'body' && !('internal' in record)) return this.text(value);
    return kMarked.has(key) || key === 'body' ? this.line(value) : value;
  }

  record(record) {
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, this.value(key, value, record)]));
  }
}

// A synonym has words on both sides of a sign that no case may hold.
const asSynonym = (one, i) => ({ kind: 'synonym', lang: 'es', line: `zarza${i} = ${one.replaceAll(/[=|\r\n]/g, ' ')}` });

function poisonMarkdown(text, poison) {
  const [, head, body] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text);
  const fields = head.split('\n').map((line) => {
    const [, key, value] = /^(title|summary|author): "([^]*)"$/.exec(line) ?? [];
    if (key) return `${key}: ${JSON.stringify(poison.line(value.replaceAll('\\"', '"')))}`;
    const [, tags] = /^tags: \[(.*)\]$/.exec(line) ?? [];
    return tags === undefined ? line : `tags: [${tags}, ${JSON.stringify(poison.short.next().value.slice(0, 60))}]`;
  });
  return `---\n${fields.join('\n')}\n---\n${poison.text(body)}`;
}

// Changes the files of an export; gives the articles that hold all cases between them.
function poisonExport(folder) {
  const poison = new Poison();
  const articles = [];
  for (const name of readdirSync(folder, { recursive: true }).sort()) {
    const file = join(folder, name);
    if (name.endsWith('.md')) {
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, poisonMarkdown(text, poison));
      articles.push({ id: /([^/]+)\.md$/.exec(name)[1], isPublic: /^audience: public$/m.test(text) });
    } else if (name.endsWith('.jsonl')) {
      const records = readFileSync(file, 'utf8').trim().split('\n').map((line) => poison.record(JSON.parse(line)));
      if (name === 'synonyms.jsonl') records.push(...markup.map(asSynonym));
      writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'));
    }
  }
  return articles.slice(0, poison.longTexts);
}

// Puts such a store in place of the portal's; gives the articles that hold all cases between them.
export async function poison(portal) {
  const run = (...args) => execFileSync(program, args, { encoding: 'utf8' });
  await portal.endServing();
  const [clean, folder] = [portal.data, join(portal.data, 'out')];
  run('export', '--data', clean, folder);
  rmSync(join(folder, 'revisions.jsonl')); // of articles as they were
  const articles = poisonExport(folder);
  portal.data = join(clean, 'poisoned');
  run('init', '--data', portal.data);
  run('import', '--data', portal.data, folder);
  run('index', '--data', portal.data, '--rebuild');
  for (const account of Object.values(portal.accounts))
    account.password = run('user', '--data', portal.data, 'password', account.email).trim();
  await portal.serve();
  portal.data = clean;
  return articles;
}
