// SPDX-License-Identifier: MIT
//
// What holds for the look of every page: nothing for axe to find, nothing in the console under the
// real Content-Security-Policy, no scrolling sideways, its landmarks there, room to write in fields
// and for figures.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// axe itself is put in by the test, past the policy of the page.
export async function findings(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
}

export async function check(page, width) {
  const facts = await page.evaluate(() => ({
    sideways: document.documentElement.scrollWidth,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    landmarks: ['header', 'main', 'footer'].filter((name) => !document.querySelector(name)),
    skip: document.querySelector('a.skip')?.getAttribute('href'),
    broken: [...document.querySelectorAll('.figure dt + dd')]
      .filter((dd) => dd.scrollWidth > dd.clientWidth).map((dd) => dd.textContent),
    overlaid: [...document.querySelectorAll('.stackable td[data-label]')]
      .filter((td) => {
        const label = getComputedStyle(td, '::before');
        return label.content !== 'none' && label.whiteSpace === 'nowrap';
      }).map((td) => td.dataset.label),
    narrow: [...document.querySelectorAll('textarea')]
      .filter((field) => field.checkVisibility() && field.clientWidth < 200).map((field) => field.id),
  }));
  assert.ok(facts.sideways <= width, `${page.url()} is ${facts.sideways} px wide`);
  assert.match(facts.title, / – Resuelve$/);
  assert.equal(facts.headings, 1);
  assert.deepEqual(facts.landmarks, []);
  assert.equal(facts.skip, '#contenido');
  assert.deepEqual(facts.broken, [], `figures that do not fit: ${page.url()}`);
  assert.deepEqual(facts.overlaid, [], `labels that run into their value: ${page.url()}`);
  assert.deepEqual(facts.narrow, [], `fields too narrow to write in: ${page.url()}`);
  assert.deepEqual(await findings(page), [], page.url());
  assert.deepEqual(page.complaints, [], page.url());
}
