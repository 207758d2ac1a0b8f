// SPDX-License-Identifier: MIT
//
// Single keys for pages of staff: what stands in data-key presses that element, in an open
// [data-keys-first] before others, then in the chosen row. A pressed element hears of it by the
// event "key-pressed". In [data-rows], j and k choose a row ([data-row]), as the row's own data-key
// does, and Enter opens it. "g q" in data-key is two keys, one after the other. No key acts while
// somebody types, holds another key or has a dialog open, nor when single keys are switched off.

const kSwitch = 'single-keys';
const kTyped = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

// Browsers may keep pages from storing anything: keys are on then.
const isOff = () => {
  try {
    return localStorage.getItem(kSwitch) === 'off';
  } catch {
    return false;
  }
};
const isSeen = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;
const rows = () => [...document.querySelectorAll('[data-rows] [data-row]')].filter(isSeen);
const chosen = () => document.querySelector('[data-row][aria-current="true"]');

function choose(row, { focus = true } = {}) {
  chosen()?.removeAttribute('aria-current');
  row.setAttribute('aria-current', 'true');
  if (!focus) return;
  row.querySelector('a').focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

function move(by) {
  const all = rows();
  if (all.length === 0) return;
  const at = all.indexOf(chosen());
  choose(all[Math.min(Math.max(at + by, 0), all.length - 1)]);
}

function keyed(key) {
  const named = [...document.querySelectorAll('[data-key]')].filter((one) => one.dataset.key === key);
  const row = chosen();
  const first = named.find((one) => one.closest('[data-keys-first]') && isSeen(one));
  const inRow = named.find((one) => row?.contains(one) && isSeen(one));
  const isFree = (one) => !one.closest('[data-row]') || one.matches('[data-row]');
  return first ?? inRow ?? named.find((one) => isFree(one) && (one.dataset.dialog || isSeen(one)));
}

function press(element) {
  const dialog = document.getElementById(element.dataset.dialog);
  if (dialog) {
    dialog.showModal();
    return;
  }
  if (element.matches('[data-row]')) {
    choose(element);
    return;
  }
  if (element.matches(kTyped)) {
    element.focus();
    if (element.matches('input')) element.select();
    return;
  }
  element.click();
  element.dispatchEvent(new Event('key-pressed', { bubbles: true }));
}

const kWait = 1500; // milliseconds for the second of two keys
let first = { key: '', until: 0 };

// The key with the one before, when the two belong together.
function withFirst(key) {
  const both = `${first.key} ${key}`;
  const isSecond = first.key && performance.now() < first.until;
  first = { key: '', until: 0 };
  if (isSecond && keyed(both)) return both;
  if (document.querySelector(`[data-key^="${CSS.escape(key)} "]`)) {
    first = { key, until: performance.now() + kWait };
  }
  return key;
}

// True when the key did something.
function act(event) {
  const key = withFirst(event.key.toLowerCase());
  if (key === 'j' || key === 'k') {
    if (rows().length === 0) return false;
    move(key === 'j' ? 1 : -1);
    return true;
  }
  if (event.key === 'Enter') {
    if (event.target !== document.body || !chosen()) return false;
    chosen().querySelector('a').click();
    return true;
  }
  const element = keyed(key);
  if (element) press(element);
  return Boolean(element);
}

function isForUs(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.isComposing) return false;
  if (event.target.closest?.(kTyped) || document.querySelector('dialog[open]')) return false;
  return event.key === 'Enter' || !isOff();
}

document.addEventListener('keydown', (event) => {
  if (isForUs(event) && act(event)) event.preventDefault();
});

// The opener of a dialog is a link to the page with the same content.
document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-dialog]');
  if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  press(opener);
});

document.addEventListener('focusin', (event) => {
  const row = event.target.closest?.('[data-row]');
  if (row) choose(row, { focus: false });
});

// The browser, on its way to the fragment, takes the focus away once more.
function chooseAndKeep(row) {
  choose(row);
  window.addEventListener('load', () => choose(row));
}

// Back from an action, its row is the chosen one and has the focus; else the first waits for keys.
function start() {
  const back = document.getElementById(location.hash.slice(1));
  const row = back?.closest('[data-row]');
  row?.closest('details')?.setAttribute('open', '');
  if (row) chooseAndKeep(row);
  else if (rows().length > 0) choose(rows()[0], { focus: false });
}

for (const line of document.querySelectorAll('[data-keys-switch]')) {
  const box = line.querySelector('input');
  line.hidden = false;
  box.checked = !isOff();
  box.addEventListener('change', () => { localStorage.setItem(kSwitch, box.checked ? 'on' : 'off'); });
}
start();
