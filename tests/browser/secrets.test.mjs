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
