// SPDX-License-Identifier: MIT
//
// The clock goes on while one looks at it: the server counts, this only shows. It is no live
// region: nobody wants each second read out.

const kSecond = 1000; // milliseconds

const text = (seconds) => {
  const two = (number) => String(number).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};

const clocks = [...document.querySelectorAll('[data-clock][data-runs]')];
const began = performance.now();

function show() {
  const passed = Math.floor((performance.now() - began) / kSecond);
  for (const clock of clocks) clock.textContent = text(Number(clock.dataset.clock) + passed);
}

if (clocks.length > 0) {
  setInterval(show, kSecond);
  // A page from the browser's memory would show the time of then.
  window.addEventListener('pageshow', (event) => { if (event.persisted) window.location.reload(); });
}
