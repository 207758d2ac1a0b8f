// SPDX-License-Identifier: MIT
//
// Files of a form with partials/attachment_field: chosen, dropped, or pasted as a screenshot into
// the text, they go to the draft at once, one after another. Each can be removed. What could not be
// sent stays chosen and goes with the form.

const kMostBytes = 10_000_000;

class Files {
  constructor(form) {
    this.form = form;
    this.input = form.archivo;
    this.field = document.getElementById('archivos');
    this.status = document.getElementById('subiendo');
    this.waiting = 0;
    this.queue = Promise.resolve();
    form.classList.add('scripted');
    this.input.addEventListener('change', () => this.chosen());
    form.addEventListener('paste', (event) => this.pasted(event));
    for (const kind of ['dragover', 'dragleave', 'drop']) {
      form.addEventListener(kind, (event) => this.dragged(event));
    }
    form.addEventListener('click', (event) => this.pressed(event));
    form.addEventListener('submit', (event) => this.hold(event), true);
  }

  say(key, name = '', size = '') {
    const words = this.status.dataset[key];
    this.status.textContent = words.replace('%', () => name).replace('#', () => size);
  }

  async chosen() {
    const sent = await this.take([...this.input.files]);
    if (sent.every(Boolean)) this.input.value = '';
  }

  pasted(event) {
    const files = [...event.clipboardData?.files ?? []];
    if (files.length === 0) return;
    event.preventDefault();
    this.take(files.map((file) => this.named(file)));
  }

  // Screenshots all have the same name.
  named(file) {
    if (!/^image\.\w+$/.test(file.name)) return file;
    const number = this.form.querySelectorAll('#adjuntos .file').length + 1;
    const name = `${this.status.dataset.pasted}-${number}.${file.name.split('.').at(-1)}`;
    return new File([file], name, { type: file.type });
  }

  dragged(event) {
    if (![...event.dataTransfer?.types ?? []].includes('Files')) return;
    event.preventDefault();
    this.field.classList.toggle('field--over', event.type === 'dragover');
    if (event.type === 'drop') this.take([...event.dataTransfer.files]);
  }

  take(files) {
    return Promise.all(files.map((file) => this.add(file)));
  }

  add(file) {
    if (file.size > kMostBytes) {
      const size = (file.size / 1_000_000).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
      this.say('large', file.name, `${size}\u00A0MB`);
      if ([...this.input.files].includes(file)) this.input.value = '';
      return false;
    }
    this.waiting += 1;
    this.queue = this.queue.then(async () => {
      this.say('sending', file.name);
      const taken = await this.post('archivo', file, file.name);
      if (taken) this.say('sent', file.name);
      else if ([...this.input.files].includes(file)) this.say('failed', file.name);
      else this.say('failedPasted');
      this.waiting -= 1;
      return taken;
    });
    return this.queue;
  }

  async post(name, value, fileName) {
    const body = new FormData();
    for (const hidden of this.form.querySelectorAll('input[type=hidden]')) {
      body.append(hidden.name, hidden.value);
    }
    if (fileName) body.append(name, value, fileName);
    else body.append(name, value);
    try {
      const answer = await fetch(this.form.dataset.files, { method: 'POST', body });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const list = answer.ok && page.getElementById('adjuntos');
      if (!list) return false;
      document.getElementById('adjuntos').replaceWith(document.adoptNode(list));
      this.form.dispatchEvent(new Event('input'));
      return true;
    } catch {
      return false;
    }
  }

  async pressed(event) {
    const button = event.target.closest('[name=quitar-adjunto]');
    if (!button) return;
    event.preventDefault();
    if (!await this.post(button.name, button.value)) return;
    this.say('removed');
    document.getElementById('adjuntos').focus();
  }

  // What is on its way arrives before the form does.
  hold(event) {
    if (this.waiting === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    this.queue.then(() => setTimeout(() => this.form.requestSubmit(submitter), 0));
  }
}

const filesForm = document.querySelector('form[data-files]');
if (filesForm) new Files(filesForm);
