// SPDX-License-Identifier: MIT
//
// A ticket's page at the desk: what the panel inserts goes to the cursor of the answer, Ctrl Enter
// presses the button of the part that one types in, and the keys that solve open their part of the
// form. Without scripts the same buttons send the form, and the links lead to its parts.

const form = document.querySelector('form.composer[id=responder]');
const text = form?.querySelector('textarea[data-key]');
const closing = document.getElementById('cerrar');

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

// What is still to be said: the lesson, its reason, else the time.
function openClosing(lesson) {
  closing.open = true;
  const lessons = [...closing.querySelectorAll('[name=saber]')];
  const wanted = lessons.find((one) => one.value === lesson);
  if (wanted) wanted.checked = true;
  const reason = wanted ? closing.querySelector('#porque') : null;
  const isChosen = lessons.some((one) => one.checked);
  const time = closing.querySelector('#minutos') ?? closing.querySelector('[data-send]');
  const field = reason ?? (isChosen ? time : lessons[0]);
  field.focus();
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
  // Back from a button of the form, or come to write.
  if (location.hash === '#responder') text.focus();
  if (location.hash === '#cerrar' && closing) openClosing('');
  // The focus of what was just done, also in browsers that leave it at a fragment.
  if (location.hash === '#hecho') document.getElementById('hecho')?.focus();
}
