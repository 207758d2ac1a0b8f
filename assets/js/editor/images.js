// SPDX-License-Identifier: MIT
//
// Images that are chosen, dropped on the text or pasted into it: each goes to the server, which says
// whether it is one; then a dialog asks what can be seen in it, and it goes into the text. Without
// scripts a field of the form sends them.

class Images {
  constructor(dialog) {
    this.dialog = dialog;
    this.form = document.querySelector('form[data-images]');
    this.textarea = document.getElementById('cuerpo');
    this.status = document.getElementById('imagen_estado');
    this.input = this.form.querySelector('input[type=file]');
    this.input.closest('.field').hidden = true;
    this.queue = Promise.resolve();
    this.textarea.addEventListener('image-wanted', () => this.input.click());
    this.input.addEventListener('change', () => this.chosen());
    this.textarea.addEventListener('paste', (event) => this.pasted(event));
    for (const kind of ['dragover', 'dragleave', 'drop']) {
      this.textarea.addEventListener(kind, (event) => this.dragged(event));
    }
  }

  chosen() {
    const files = [...this.input.files];
    this.input.value = '';
    this.take(files);
  }

  pasted(event) {
    const files = [...event.clipboardData?.files ?? []];
    if (files.length === 0) return;
    event.preventDefault();
    this.take(files);
  }

  dragged(event) {
    if (![...event.dataTransfer?.types ?? []].includes('Files')) return;
    event.preventDefault();
    this.textarea.classList.toggle('field--over', event.type === 'dragover');
    if (event.type === 'drop') this.take([...event.dataTransfer.files]);
  }

  take(files) {
    for (const file of files) this.queue = this.queue.then(() => this.one(file));
  }

  say(words) {
    this.status.textContent = words;
    this.status.classList.remove('err');
  }

  // Stays until the next image.
  warn(words) {
    this.say(words);
    this.status.classList.add('err');
  }

  async one(file) {
    const range = [this.textarea.selectionStart, this.textarea.selectionEnd];
    this.say(this.status.dataset.sending);
    const answer = await this.send(file);
    if (!answer.address) return this.warn(answer.problem ?? this.status.dataset.failed);
    this.say('');
    const description = await this.describe(answer.address);
    this.textarea.focus();
    if (description === null) return;
    this.textarea.setSelectionRange(...range);
    this.textarea.editing.insert(`![${description.replace(/[[\]\\]/g, '\\$&')}](${answer.address})`);
  }

  async send(file) {
    const body = new FormData();
    body.append('csrf', this.form.csrf.value);
    body.append('borrador', this.form.dataset.draftId);
    body.append('imagen', file, file.name);
    try {
      const answer = await fetch(this.form.dataset.images, { method: 'POST', body });
      return await answer.json();
    } catch {
      return {};
    }
  }

  // Null when the image is not wanted after all.
  describe(address) {
    const field = this.dialog.querySelector('input');
    this.dialog.querySelector('img').src = address;
    field.value = '';
    this.dialog.returnValue = '';
    this.dialog.showModal();
    field.focus();
    return new Promise((resolve) => {
      this.dialog.addEventListener('close', () => {
        resolve(this.dialog.returnValue === 'poner' ? field.value.trim() : null);
      }, { once: true });
    });
  }
}

const imageDialog = document.getElementById('imagen-alt');
if (imageDialog) new Images(imageDialog);
