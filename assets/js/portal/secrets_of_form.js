// SPDX-License-Identifier: MIT
//
// A password or key in the form, of a new ticket or of a reply, is told of as soon as it stands
// there, and nothing is sent until its writer says what to do: move it to the sealed part, or that
// it is none. The same buttons without scripts come from the server.

const kPause = 500; // milliseconds after the last key
const kPassing = ['sellar', 'noclave', 'vaciar'];

class SecretWatch {
  constructor(form) {
    this.form = form;
    this.fields = [form.asunto, form.detalle, form.motivo, form.texto].filter(Boolean);
    this.text = form.detalle ?? form.texto;
    this.place = document.getElementById('aviso-clave');
    this.harmless = new Set();
    this.acceptStored();
    form.withoutSecrets = (text) => this.covered(text);
    form.addEventListener('input', () => this.later());
    form.addEventListener('paste', () => setTimeout(() => this.check(), 0));
    form.addEventListener('submit', (event) => this.hold(event), true);
    this.place.addEventListener('click', (event) => this.pressed(event));
  }

  // What the server kept was said to be harmless; what it tells of was not.
  acceptStored() {
    const told = [...this.place.querySelectorAll('[data-covered]')].map((n) => n.dataset.covered);
    for (const secret of this.found()) {
      if (!told.includes(secret.covered)) this.harmless.add(secret.text);
    }
    this.shown = told.join(' ');
  }

  exposedIn(text) {
    return document.findSecrets(text)
      .map((secret) => ({ ...secret, text: text.slice(secret.begin, secret.end) }))
      .filter((secret) => !this.harmless.has(secret.text));
  }

  found() {
    return this.fields.flatMap((field) => this.exposedIn(field.value));
  }

  covered(text) {
    return document.withoutSecrets(text, this.exposedIn(text));
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.check(), kPause);
  }

  check() {
    const exposed = this.found();
    const shown = exposed.map((secret) => secret.covered).join(' ');
    if (shown !== this.shown) this.place.replaceChildren(...exposed.map((one) => this.notice(one)));
    this.shown = shown;
    return exposed;
  }

  notice(secret) {
    const template = document.getElementById('aviso-plantilla').content.firstElementChild;
    const notice = template.cloneNode(true);
    const what = document.querySelector(`#clases-secreto [data-kind="${secret.kind}"]`);
    const where = notice.querySelector('p + p');
    notice.dataset.covered = secret.covered;
    notice.querySelector('strong').textContent = what.textContent;
    where.textContent = where.textContent.replace('%', () => secret.place);
    for (const button of notice.querySelectorAll('button')) button.value = secret.covered;
    return notice;
  }

  pressed(event) {
    const button = event.target.closest('[name=noclave]');
    if (!button) return;
    event.preventDefault();
    for (const secret of this.found()) {
      if (secret.covered === button.value) this.harmless.add(secret.text);
    }
    this.tell(button.value);
    this.check();
    this.text.focus();
    this.form.dispatchEvent(new CustomEvent('harmless', { detail: button.value }));
  }

  // The form says it too, however soon it is sent.
  tell(covered) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = 'inofensiva';
    input.value = covered;
    this.form.append(input);
  }

  hold(event) {
    const { submitter } = event;
    if (kPassing.includes(submitter?.name) || submitter?.hasAttribute('formaction')) return;
    if (this.check().length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.place.focus();
    this.place.scrollIntoView({ block: 'center' });
  }
}

const secretForm = document.getElementById('aviso-clave')?.closest('form');
if (secretForm) new SecretWatch(secretForm);
