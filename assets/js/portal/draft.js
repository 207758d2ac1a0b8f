// SPDX-License-Identifier: MIT
//
// Keeps what is written under a ticket: two seconds after the last key, on leaving the field and on
// leaving the page. A second press of a button sends nothing; the server would add one message all
// the same. When the session has ended the text is kept too, and sending leads to signing in. What
// secrets_of_form.js finds never leaves the browser by this.

const kPause = 2000; // milliseconds after the last key

class Draft {
  constructor(form) {
    this.form = form;
    this.text = form.querySelector('textarea');
    this.line = form.querySelector('[data-saved]');
    this.kept = this.text.value;
    this.text.addEventListener('input', () => this.later());
    this.text.addEventListener('blur', () => this.save());
    form.addEventListener('harmless', () => {
      this.kept = null;
      this.later();
    });
    form.addEventListener('submit', (event) => this.submitted(event));
    window.addEventListener('pagehide', () => this.leave());
    window.addEventListener('pageshow', () => { this.isSending = false; });
  }

  // Files go their own way.
  body() {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === 'string') body.append(name, this.covered(name, value));
    }
    return body;
  }

  covered(name, value) {
    return name === this.text.name ? this.form.withoutSecrets?.(value) ?? value : value;
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), kPause);
  }

  async save() {
    clearTimeout(this.timer);
    if (this.isSending || this.text.value === this.kept) return;
    const text = this.text.value;
    this.request?.abort();
    this.request = new AbortController();
    try {
      const { signal } = this.request;
      const answer = await fetch(this.form.dataset.draft, { method: 'POST', body: this.body(), signal });
      if (answer.ok) this.say(this.line.dataset.saved);
      if (answer.ok || answer.status === 401) this.kept = text;
      if (answer.status === 401) this.end();
    } catch {
      // Tried again after the next key; the form itself still holds the text.
    }
  }

  end() {
    this.isEnded = true;
    this.say(this.line.dataset.ended);
  }

  say(words) {
    this.line.querySelector('span').textContent = words;
    this.line.classList.remove('saved--none');
  }

  submitted(event) {
    clearTimeout(this.timer);
    if (this.isEnded && !this.form.archivo?.value) {
      event.preventDefault();
      window.location.assign(this.line.dataset.signIn);
    } else if (this.isSending) {
      event.preventDefault();
    } else {
      this.isSending = true;
      this.request?.abort();
    }
  }

  leave() {
    if (this.isSending || this.isEnded || this.text.value === this.kept) return;
    navigator.sendBeacon(this.form.dataset.draft, this.body());
  }
}

for (const form of document.querySelectorAll('form[data-draft]')) new Draft(form);
