// SPDX-License-Identifier: MIT
//
// `/` and Ctrl K put the cursor into the search box of the page, its text selected, unless somebody
// is typing elsewhere.

const typing = (element) => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

const visibleSearch = () => [...document.querySelectorAll('[data-search]')].find((box) => box.offsetParent !== null);

document.addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target);
  const ctrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
  const box = visibleSearch();
  if (!box || (!slash && !ctrlK)) return;
  event.preventDefault();
  box.focus();
  box.select();
});
