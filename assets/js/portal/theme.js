// SPDX-License-Identifier: MIT
//
// The form for the look is sent as soon as a look is chosen with the mouse or the touch list; its
// button is for keyboards, where arrows walk through the choices, and for pages without scripts.

for (const form of document.querySelectorAll('form[data-submit-on-change]')) {
  let byPointer = false;
  form.addEventListener('pointerdown', () => { byPointer = true; });
  form.addEventListener('keydown', () => { byPointer = false; });
  form.addEventListener('change', () => { if (byPointer) form.requestSubmit(); });
}
