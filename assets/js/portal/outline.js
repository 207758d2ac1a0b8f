// SPDX-License-Identifier: MIT
//
// Marks in the outline beside an article the section that is being read.

const links = new Map();
for (const link of document.querySelectorAll('.toc a[href^="#"]')) {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (heading) links.set(heading, link);
}

// The last heading that has passed the upper third of the window.
const mark = () => {
  const limit = window.innerHeight / 3;
  let current = null;
  for (const heading of links.keys()) {
    if (heading.getBoundingClientRect().top <= limit) current = heading;
  }
  for (const [heading, link] of links) {
    if (heading === current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
};

if (links.size > 0) {
  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; mark(); });
  };
  document.addEventListener('scroll', later, { passive: true });
  window.addEventListener('resize', later);
  mark();
}
