// SPDX-License-Identifier: MIT
//
// The browser finds the same secrets as the server: both read tests/text/secret_cases.txt.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { runInNewContext } from 'node:vm';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

const document = {};
runInNewContext(read('assets/js/portal/secrets.js'), { document });

const lines = (text) => text.replaceAll('\\n', '\n');
const cases = read('tests/text/secret_cases.txt').split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(/ \| (.*)/).map(lines));

it('finds what the table says, and nothing in what was covered', () => {
  for (const [expected, text] of cases) {
    const found = document.findSecrets(text);
    const told = found.map(({ kind, begin, end }) => `${kind}=${text.slice(begin, end)}`).join('; ');
    assert.equal(told || '-', expected, text);
    const covered = document.withoutSecrets(text, found);
    assert.equal(document.findSecrets(covered).length, 0, covered);
  }
  assert.ok(cases.length > 140);
});

it('knows the same words as the server', () => {
  const code = read('text/secret_words.cc');
  const script = read('assets/js/portal/secrets.js');
  for (const [, name, list] of code.matchAll(/auto (k\w+)\s*=\s*std::to_array<Word>\(\s*\{([^}]*)\}/g)) {
    const theirs = [...list.matchAll(/"([^"]+)"/g)].map((m) => m[1]).sort();
    const ours = new RegExp(`const ${name} = words\\(\`([^\`]*)\``).exec(script)[1].trim().split(/\s+/);
    assert.deepEqual(ours.sort(), theirs, name);
  }
});

it('takes time that grows with the text alone', () => {
  const timeOf = (piece, length) => {
    const text = piece.repeat(length / piece.length);
    const start = performance.now();
    document.findSecrets(text);
    return performance.now() - start;
  };
  for (const piece of ['clave ', 'clave de la ', 'a:', '-----BEGIN ', '://a:', '1 ', 'clave: "', 'eyJ.',
    '1111-', 'usuario/clave ', '\n', 'clave(', 'key/', 'token=', 'clave: ab12cd\n', 'clave:ab12cd<']) {
    const shorter = timeOf(piece, 10_000);
    const longer = timeOf(piece, 40_000);
    assert.ok(longer < 12 * shorter + 200, `${piece}: ${shorter} ms, then ${longer} ms`);
  }
});

it('reads words as far as the server does', () => {
  const far = `clave de ${'x'.repeat(120)}=Tr3n-azul6`;
  assert.equal(document.findSecrets(far).length, 0);
  const [{ place }] = document.findSecrets(`${'y'.repeat(500)} la clave es Tr3n-azul6`);
  assert.equal(place, 'la clave es T•••••••6');
});
