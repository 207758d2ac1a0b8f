// SPDX-License-Identifier: MIT
//
// `/` and Ctrl K put the cursor into the search box of the page, its text selected, unless somebody
// is typing elsewhere.

const isField = /^(INPUT|TEXTAREA|SELECT)$/;
const typing = (element) => element.isContentEditable || isField.test(element.tagName);

const boxes = () => [...document.querySelectorAll('[data-search]')];
const visible = (box) => box.offsetParent !== null;
// One of the page's own before that of its header.
const visibleBox = () => boxes().find((box) => visible(box) && box.closest('main')) ?? boxes().find(visible);

document.addEventListener('keydown', (event) => {
  const held = event.ctrlKey || event.metaKey;
  const slash = event.key === '/' && !held && !event.altKey && !typing(event.target);
  const ctrlK = event.key.toLowerCase() === 'k' && held && !event.altKey;
  const box = visibleBox();
  if (!box || (!slash && !ctrlK)) return;
  event.preventDefault();
  box.focus();
  box.select();
});
