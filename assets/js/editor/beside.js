// SPDX-License-Identifier: MIT
//
// The preview and the checks beside the text, made by the server as it publishes: asked for after a
// pause, put in place without taking the cursor away, and not while somebody is in them. A check's
// line leads to that line of the text.

const kPause = 700; // milliseconds after the last key
// With '_', which no anchor of a heading has.
const kParts = ['vista_articulo', 'lista_comprobaciones'];

class Beside {
  constructor(form) {
    this.form = form;
    this.asked = 0;
    for (const kind of ['input', 'change']) form.addEventListener(kind, () => this.later());
    form.addEventListener('click', (event) => this.clicked(event));
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), kPause);
  }

  body() {
    const body = new URLSearchParams();
    for (const name of ['csrf', 'titulo', 'resumen', 'cuerpo', 'lengua', 'quien', 'articulo']) {
      const field = this.form.elements[name];
      if (field) body.append(name, field.value);
    }
    body.append('borrador', this.form.dataset.draftId ?? '');
    return body;
  }

  async ask() {
    const turn = ++this.asked;
    try {
      const answer = await fetch(this.form.dataset.beside, { method: 'POST', body: this.body() });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (turn === this.asked) kParts.forEach((id) => this.put(page.getElementById(id)));
    } catch {
      // What stands there stays; the next key asks again.
    }
  }

  put(fresh) {
    const old = document.getElementById(fresh?.id);
    if (!old || old.contains(document.activeElement) || old.isEqualNode(fresh)) return;
    old.replaceWith(document.adoptNode(fresh));
  }

  clicked(event) {
    const link = event.target.closest('[data-line]');
    if (!link) return;
    event.preventDefault();
    document.getElementById('cuerpo').editing.goTo(Number(link.dataset.line));
  }
}

const besideForm = document.querySelector('form[data-beside]');
if (besideForm) new Beside(besideForm);
