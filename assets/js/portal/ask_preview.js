// SPDX-License-Identifier: MIT
//
// The preview of the text of a new ticket or of a reply, as it will be shown; without scripts the
// same button posts the form.

const previewForm = document.querySelector('form[data-preview]');
const previewPlace = document.getElementById('vista');

async function preview() {
  const text = (previewForm.detalle ?? previewForm.texto).value;
  const body = new URLSearchParams({
    csrf: previewForm.csrf.value, detalle: previewForm.withoutSecrets?.(text) ?? text,
  });
  try {
    const answer = await fetch(previewForm.dataset.preview, { method: 'POST', body });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const shown = answer.ok && page.querySelector('.preview');
    if (shown) return document.adoptNode(shown);
  } catch {
    // As an answer that is none.
  }
  return document.createTextNode(previewPlace.dataset.failed);
}

previewForm?.querySelector('[name="vista-previa"]').addEventListener('click', async (event) => {
  event.preventDefault();
  previewPlace.replaceChildren(await preview());
  previewPlace.focus();
});
