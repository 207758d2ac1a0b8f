// SPDX-License-Identifier: MIT
//
// What the minutes of a form would do to the plan, while they are typed. Without scripts a button
// of the form asks the same.

const kPause = 400; // milliseconds after the last key

class Effect {
  constructor(line) {
    this.line = line;
    const part = line.closest('details, form');
    this.minutes = part.querySelector('[name=minutos]');
    this.reason = part.querySelector('[name=gratis]');
    part.querySelector('[data-effect-button]')?.remove();
    for (const field of [this.minutes, this.reason]) field?.addEventListener('input', () => this.later());
    if (this.minutes?.value && !line.textContent.trim()) this.ask();
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), kPause);
  }

  async ask() {
    this.request?.abort();
    this.request = new AbortController();
    const asked = new URLSearchParams({ minutos: this.minutes.value, gratis: this.reason?.value ?? '' });
    try {
      const answer = await fetch(`${this.line.dataset.effect}?${asked}`, { signal: this.request.signal });
      if (answer.ok) this.line.textContent = (await answer.json()).text;
    } catch {
      // Asked again with the next key; what is noted does not hang on it.
    }
  }
}

for (const line of document.querySelectorAll('[data-effect]')) {
  if (line.closest('details, form')?.querySelector('[name=minutos]')) new Effect(line);
}
