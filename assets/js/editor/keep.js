// SPDX-License-Identifier: MIT
//
// Keeps the draft: two seconds after the last key, on leaving a field and on leaving the page. How it
// went is said in one line; when somebody else's text does not fit with this one, where to choose;
// when the session has ended, that. The text stays where it is.

const kPause = 2000; // milliseconds after the last key

class Keeper {
  constructor(form) {
    this.form = form;
    this.line = form.querySelector('[data-saved]');
    this.kept = this.body().toString();
    form.addEventListener('input', () => this.later());
    form.addEventListener('change', () => this.later());
    form.addEventListener('focusout', () => this.save());
    form.addEventListener('submit', () => {
      this.isSending = true;
      clearTimeout(this.timer);
    });
    window.addEventListener('pagehide', () => this.leave());
    window.addEventListener('pageshow', () => { this.isSending = false; });
  }

  body() {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === 'string') body.append(name, value);
    }
    return body;
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), kPause);
  }

  async save() {
    clearTimeout(this.timer);
    const body = this.body();
    if (this.isSending || body.toString() === this.kept) return;
    this.request?.abort();
    this.request = new AbortController();
    try {
      const { signal } = this.request;
      const answer = await fetch(this.form.dataset.autosave, { method: 'POST', body, signal });
      if (answer.redirected) this.say('ended');
      else this.took(body, await answer.json());
    } catch {
      // Tried again after the next key; the form itself still holds the text.
    }
  }

  // Of the edition that it made this page goes on. A merged text is shown when the page is loaded
  // again: it must not move under the cursor.
  took(body, answer) {
    this.kept = body.toString();
    if (answer.status === 'saved') this.form.elements.edicion.value = answer.edition;
    if (answer.status === 'moved') return window.location.assign(answer.href);
    this.say(answer.status, answer);
  }

  say(status, { at = '', href = '' } = {}) {
    const words = this.line.dataset[status];
    if (!words) return;
    this.line.replaceChildren(words.replace('{time}', () => at));
    if (!href) return;
    const link = document.createElement('a');
    link.href = href;
    link.textContent = this.line.dataset.choose;
    this.line.append(' ', link);
  }

  leave() {
    const body = this.body();
    if (this.isSending || body.toString() === this.kept) return;
    navigator.sendBeacon(this.form.dataset.autosave, body);
  }
}

for (const form of document.querySelectorAll('form[data-autosave]')) new Keeper(form);
