// SPDX-License-Identifier: MIT
//
// The way back from what was just done floats for ten seconds; while somebody is on it, it stays.

const kShown = 10000; // milliseconds

class Toast {
  constructor(element) {
    this.element = element;
    this.left = kShown;
    element.classList.remove('toast--here');
    for (const on of ['mouseenter', 'focusin']) element.addEventListener(on, () => this.hold());
    for (const off of ['mouseleave', 'focusout']) element.addEventListener(off, () => this.run());
    this.run();
  }

  run() {
    clearTimeout(this.timer);
    this.since = performance.now();
    this.timer = setTimeout(() => this.element.remove(), this.left);
  }

  hold() {
    clearTimeout(this.timer);
    this.left = Math.max(this.left - (performance.now() - this.since), 0);
  }
}

const toast = document.querySelector('[data-toast]');
if (toast) new Toast(toast);
