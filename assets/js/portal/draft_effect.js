// SPDX-License-Identifier: MIT
//
// What a draft would change when it is published, beside its form instead of on a page of its own:
// the link is followed here, for the text as it was last saved.

const effectPlace = document.querySelector('[data-draft-effect]');

async function showEffect(event) {
  event.preventDefault();
  effectPlace.setAttribute('aria-busy', 'true');
  const answer = await fetch(effectPlace.dataset.draftEffect, { cache: 'no-store' }).catch(() => null);
  effectPlace.removeAttribute('aria-busy');
  if (!answer?.ok || answer.redirected) { window.location.assign(event.target.href); return; }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  effectPlace.querySelector('.effect')?.remove();
  effectPlace.prepend(document.adoptNode(page.querySelector('.effect')));
}

effectPlace?.querySelector('a')?.addEventListener('click', showEffect);
