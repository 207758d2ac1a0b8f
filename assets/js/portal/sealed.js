// SPDX-License-Identifier: MIT
//
// A sealed value that is shown goes away by itself, also when the page is left: a browser that keeps
// the page for going back keeps it without the value.

const box = document.querySelector('[data-sealed]');

if (box) {
  const value = box.querySelector('textarea');
  const status = document.querySelector('[data-sealed-status]');
  const copy = box.querySelector('[data-copy]');

  const hide = () => {
    value.value = '';
    value.defaultValue = '';
    if (box.hidden) return;
    const again = box.querySelector('a').cloneNode();
    again.textContent = document.querySelector('h1').textContent;
    const had = box.contains(document.activeElement);
    box.hidden = true;
    status.textContent = `${status.dataset.text} `;
    status.append(again);
    if (had) again.focus();
  };

  box.querySelector('[data-scripted]').hidden = false;
  setTimeout(hide, Number(box.dataset.sealed) * 1000);
  window.addEventListener('pagehide', hide);

  if (navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(value.value);
      copy.textContent = copy.dataset.done;
    });
  }
}
