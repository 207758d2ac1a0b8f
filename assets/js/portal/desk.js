// SPDX-License-Identifier: MIT
//
// A ticket's page at the desk: what the panel inserts goes to the cursor of the answer, Ctrl Enter
// presses the button of the part that one types in, and the keys that solve open their part of the
// form. The list of phrases opens with a search in it. Without scripts the same buttons send the
// form, and the links lead to its parts.

const form = document.querySelector('form.composer[id=responder]');
const text = form?.querySelector('textarea[data-key]');
const closing = document.getElementById('cerrar');
const canned = document.querySelector('[data-canned]');

// As a paragraph of its own.
function insert(markdown) {
  const before = text.value.slice(0, text.selectionStart).trimEnd();
  const after = text.value.slice(text.selectionEnd).trimStart();
  const head = before ? `${before}\n\n${markdown}` : markdown;
  text.value = after ? `${head}\n\n${after}` : `${head}\n\n`;
  text.focus();
  const cursor = head.length + 2;
  text.setSelectionRange(cursor, cursor);
  text.dispatchEvent(new Event('input', { bubbles: true }));
}

// What is still to be said of a lesson: which article, what it lacks, why nothing; else the time.
function fieldAfter(lesson) {
  const article = closing.querySelector('select[name=articulo]');
  const isOpen = article && !article.value && ['enlazar', 'mejorar'].includes(lesson);
  const own = { mejorar: '#falta', nada: '#porque' }[lesson];
  if (isOpen) return article;
  return (own && closing.querySelector(own)) ?? closing.querySelector('#minutos') ?? closing.querySelector('[data-send]');
}

function openClosing(lesson) {
  closing.open = true;
  const lessons = [...closing.querySelectorAll('[name=saber]')];
  const wanted = lessons.find((one) => one.value === lesson);
  if (wanted) wanted.checked = true;
  const chosen = lessons.find((one) => one.checked);
  (chosen ? fieldAfter(chosen.value) : lessons[0]).focus();
}

const isHere = (element) => !element.hidden;
const phrases = () => [...canned.querySelectorAll('[data-canned-item]')];

function findPhrases(words) {
  const folded = (string) => string.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  for (const one of phrases()) {
    const held = folded(one.textContent);
    one.hidden = !wanted.every((word) => held.includes(word));
  }
  canned.querySelector('[data-canned-none]').hidden = phrases().some(isHere);
}

// A search for the phrases: Enter inserts the first, Escape goes back to the answer.
function useCanned() {
  const field = canned.querySelector('[data-canned-find]');
  const box = field?.querySelector('input');
  if (!box) return;
  field.hidden = false;
  // At once, not at the event that tells of it later: what is typed after the key is for the search.
  canned.querySelector('summary').addEventListener('click', (event) => {
    if (canned.open) return;
    event.preventDefault();
    canned.open = true;
    box.focus();
  });
  box.addEventListener('input', () => { findPhrases(box.value); });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      phrases().find(isHere)?.querySelector('[data-insert]').click();
    }
  });
  canned.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    canned.open = false;
    text.focus();
  });
}

function pressed(event) {
  const opener = event.target.closest('[data-closing]');
  const inserter = event.target.closest('[data-insert]');
  if (opener && closing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    openClosing(opener.dataset.closing);
  } else if (inserter) {
    event.preventDefault();
    insert(inserter.dataset.insert);
    if (canned) canned.open = false;
  }
}

function send(event) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || event.repeat) return;
  const part = event.target.closest?.('#cerrar') ?? form;
  const button = form.contains(event.target) ? part.querySelector('[data-send]') : null;
  if (!button) return;
  event.preventDefault();
  form.requestSubmit(button);
}

if (text) {
  document.addEventListener('click', pressed);
  document.addEventListener('keydown', send);
  closing?.addEventListener('key-pressed', (event) => {
    if (event.target.name === 'saber') fieldAfter(event.target.value).focus();
  });
  // Back from a field to the number keys.
  closing?.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closing.querySelector('[name=saber]:checked, [name=saber]').focus();
  });
  if (canned) useCanned();
  // Back from a button of the form, or come to write.
  if (location.hash === '#responder') text.focus();
  if (location.hash === '#cerrar' && closing) openClosing('');
  // The focus of what was just done, also in browsers that leave it at a fragment.
  if (location.hash === '#hecho') document.getElementById('hecho')?.focus();
}
