// SPDX-License-Identifier: MIT
//
// Suggestions beside the form for asking, while it is written. The server makes the block and keeps
// the draft; this sends the form after a pause and puts in what comes back. Nothing moves under the
// hand: while the cursor or the pointer is in the block, a new one waits. Without an answer the form
// works as ever. What secrets_of_form.js finds never leaves the browser by this.

const kPause = 400; // milliseconds after the last key
const kSayAfter = 800;

const kWritten = ['asunto', 'detalle', 'motivo'];
const kSayings = ['descartar', 'recuperar', 'igual', 'distinta'];

class Suggestions {
  constructor(form) {
    this.form = form;
    this.side = document.getElementById('respuestas');
    this.status = document.getElementById('anuncio');
    this.jump = document.querySelector('.jump');
    this.asked = 0;
    this.sent = this.state();
    this.markAsScripted();
    form.addEventListener('input', () => this.later());
    form.addEventListener('change', (event) => this.changed(event));
    form.addEventListener('submit', (event) => this.submitted(event));
    form.addEventListener('harmless', (event) => this.ask({ name: 'noclave', value: event.detail }));
    this.side.addEventListener('click', (event) => this.pressed(event));
    for (const leave of ['pointerleave', 'focusout']) {
      this.side.addEventListener(leave, () => setTimeout(() => this.putWaiting(), 0));
    }
    window.addEventListener('pagehide', () => this.keep());
    window.addEventListener('pageshow', () => this.settle());
    this.showCount();
    this.hideJumpWhenThere();
    if (form.asunto.value !== '' && !this.side.querySelector('.sugs')) this.later();
  }

  // So that the server need not show again before sending what was here already.
  markAsScripted() {
    const mark = document.createElement('input');
    mark.type = 'hidden';
    mark.name = 'guion';
    mark.value = '1';
    this.form.append(mark);
    this.form.classList.add('scripted');
  }

  body(saying) {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === 'string') body.append(name, this.covered(name, value));
    }
    if (saying) body.append(saying.name, saying.value);
    return body;
  }

  // Only what is written by hand: a token of the form's own may look like a key.
  covered(name, value) {
    return kWritten.includes(name) ? this.form.withoutSecrets?.(value) ?? value : value;
  }

  state() {
    const { tema, asunto, detalle, motivo, clase, prioridad } = this.form;
    const files = this.form.querySelectorAll('#adjuntos .file').length;
    const choices = [tema, clase, prioridad].map((field) => field.value);
    return JSON.stringify([choices, files, asunto.value.trim(), detalle.value.trim(), motivo.value.trim()]);
  }

  later() {
    clearTimeout(this.timer);
    clearTimeout(this.saying);
    this.timer = setTimeout(() => { if (this.state() !== this.sent) this.ask(); }, kPause);
  }

  changed(event) {
    if (event.target !== this.form.tema) return;
    const hint = document.getElementById('tema-p');
    hint.textContent = event.target.selectedOptions[0].dataset.hint || hint.dataset.none;
  }

  async ask(saying) {
    const turn = ++this.asked;
    this.request?.abort();
    this.request = new AbortController();
    this.sent = this.state();
    this.side.setAttribute('aria-busy', 'true');
    const block = await this.fetchBlock(saying, this.request.signal);
    if (turn !== this.asked) return;
    this.side.removeAttribute('aria-busy');
    if (saying && kSayings.includes(saying.name)) this.put(block, saying);
    else this.putGently(block);
  }

  async fetchBlock(saying, signal) {
    try {
      const answer = await fetch(this.form.dataset.suggest, {
        method: 'POST', body: this.body(saying), signal,
      });
      if (answer.ok && !answer.redirected) {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        this.tick(page.querySelector('[data-coach]'));
        const block = page.querySelector('[data-block]');
        if (block) {
          this.saved();
          return document.adoptNode(block);
        }
      }
    } catch {
      // As an answer that is none: said in the block.
    }
    this.sent = '';
    document.getElementById('guardado').classList.add('saved--none');
    return document.getElementById('sin-servicio').content.firstElementChild.cloneNode(true);
  }

  // In place and in silence: the list is the same from start to end.
  tick(coach) {
    const shown = this.form.querySelector('[data-coach]');
    for (const part of ['ul', '.example']) {
      const [old, fresh] = [shown, coach].map((one) => one?.querySelector(part));
      if (old && fresh && old.innerHTML !== fresh.innerHTML) old.replaceWith(document.adoptNode(fresh));
    }
  }

  saved() {
    const line = document.getElementById('guardado');
    line.querySelector('span').textContent = line.dataset.saved;
    line.classList.remove('saved--none');
  }

  putGently(block) {
    this.waiting = block;
    this.putWaiting();
  }

  putWaiting() {
    if (!this.waiting || this.side.matches(':hover, :focus-within')) return;
    this.put(this.waiting);
  }

  put(block, saying) {
    this.waiting = null;
    this.side.replaceChildren(block);
    this.side.hidden = 'withheld' in block.dataset;
    if (saying) this.focusAfter(saying);
    this.showCount();
    clearTimeout(this.saying);
    this.saying = setTimeout(() => { this.status.textContent = block.dataset.say; }, kSayAfter);
  }

  // The button that takes back what was said, or the one that is there again.
  focusAfter({ value }) {
    const buttons = [...this.side.querySelectorAll('button')].filter((b) => b.value === value);
    (buttons.find((b) => kSayings.includes(b.name)) || this.side).focus();
  }

  hideJumpWhenThere() {
    new IntersectionObserver(([{ isIntersecting }]) => {
      this.jump.classList.toggle('jump--there', isIntersecting);
    }).observe(this.side);
  }

  showCount() {
    const { jump } = this.side.querySelector('[data-block]').dataset;
    this.jump.hidden = !jump || this.side.hidden;
    this.jump.querySelector('span').textContent = jump || '';
  }

  pressed(event) {
    const button = event.target.closest('button[name]');
    if (!button || !kSayings.includes(button.name)) return;
    event.preventDefault();
    this.ask({ name: button.name, value: button.value });
  }

  // A second press sends nothing; the server would make one ticket of two all the same.
  submitted(event) {
    clearTimeout(this.timer);
    if (this.isSending) {
      event.preventDefault();
      return;
    }
    this.isSending = true;
    this.asked += 1;
    this.request?.abort();
    const button = event.submitter;
    if (!button?.classList.contains('primary')) return;
    button.setAttribute('aria-busy', 'true');
    this.words = [button, button.textContent];
    button.textContent = this.form.dataset.sending;
  }

  // Back by the browser's button, the page is as it was left.
  settle() {
    this.isSending = false;
    if (!this.words) return;
    const [button, text] = this.words;
    button.removeAttribute('aria-busy');
    button.textContent = text;
    this.words = null;
  }

  // What was typed just before the page is left.
  keep() {
    if (this.isSending || this.state() === this.sent) return;
    navigator.sendBeacon(this.form.dataset.suggest, this.body());
  }
}

const askForm = document.querySelector('form[data-suggest]');
if (askForm) new Suggestions(askForm);
