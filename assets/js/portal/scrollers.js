// SPDX-License-Identifier: MIT
//
// Tables and code that fit need no tab stop; those that scroll keep theirs.

const settle = () => {
  for (const box of document.querySelectorAll('.scroll, .read pre')) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  }
};

settle();
window.addEventListener('resize', settle);
