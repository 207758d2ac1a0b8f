// SPDX-License-Identifier: MIT
//
// The buttons over the text, by the W3C's toolbar pattern: one stop of the Tab key, arrows within.
// Tab in the text goes on to the next field, as everywhere. Without scripts there is no toolbar, and
// the text is written with the marks themselves.

const kinds = ['NOTE', 'TIP', 'WARNING', 'CAUTION', 'STAFF'];

class Toolbar {
  constructor(bar) {
    this.bar = bar;
    this.textarea = document.getElementById(bar.getAttribute('aria-controls'));
    this.editing = this.textarea.editing;
    this.words = bar.dataset;
    bar.hidden = false;
    this.stops = [...bar.querySelectorAll(':scope > button, :scope > details > summary')];
    this.stops.forEach((stop, i) => { stop.tabIndex = i === 0 ? 0 : -1; });
    bar.addEventListener('keydown', (event) => this.key(event));
    bar.addEventListener('click', (event) => this.pressed(event));
    this.textarea.addEventListener('keydown', (event) => this.shortcut(event));
  }

  key(event) {
    const at = this.stops.indexOf(event.target);
    if (at < 0) return this.inMenu(event);
    const last = this.stops.length - 1;
    const next = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.stops.forEach((stop, i) => { stop.tabIndex = i === next ? 0 : -1; });
    this.stops[next].focus();
  }

  inMenu(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const items = [...event.target.closest('details')?.querySelectorAll('button') ?? []];
    const at = items.indexOf(event.target);
    if (!step || at < 0) return;
    event.preventDefault();
    items[(at + step + items.length) % items.length].focus();
  }

  pressed(event) {
    const button = event.target.closest('[data-act]');
    if (!button) return;
    this.bar.querySelector('details[open]')?.removeAttribute('open');
    this.act(button.dataset.act);
  }

  shortcut(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const act = { b: 'bold', i: 'italic', k: 'article' }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    this.act(act);
  }

  act(name) {
    if (kinds.includes(name)) return this.callout(name);
    this[name]?.();
  }

  bold() { this.editing.wrap('**', '**', this.words.word); }
  italic() { this.editing.wrap('*', '*', this.words.word); }
  link() {
    const text = this.editing.selected || this.words.word;
    this.editing.insert(`[${text}](https://)`);
    const end = this.textarea.selectionEnd - 1;
    this.textarea.setSelectionRange(end - 'https://'.length, end);
  }
  article() { this.textarea.dispatchEvent(new Event('article-wanted')); }
  image() { this.textarea.dispatchEvent(new Event('image-wanted')); }
  heading() {
    this.editing.changeLines((line) => (line.startsWith('## ') ? line.slice(3) : `## ${line.replace(/^#+ /, '') || this.words.heading}`));
  }
  list() {
    this.editing.changeLines((line) => (line.startsWith('- ') ? line.slice(2) : `- ${line}`));
  }
  steps() {
    if (this.editing.selected.trim() === '') return this.editing.insertBlock(this.words.steps);
    this.editing.changeLines((line, i) => `${i + 1}. ${/^\*\*/.test(line) ? line : `**${line}**`}`);
  }
  table() { this.editing.insertBlock(this.words.table); }
  callout(kind) {
    const text = this.editing.selected || this.words.callout;
    this.editing.insertBlock([`> [!${kind}]`, ...text.split('\n').map((line) => `> ${line}`)].join('\n'));
  }
  code() {
    if (this.editing.selected.includes('\n')) this.editing.insertBlock(`\`\`\`\n${this.editing.selected}\n\`\`\``);
    else this.editing.wrap('`', '`', this.words.word);
  }
  undo() {
    this.textarea.focus();
    document.execCommand('undo');
  }
}

for (const bar of document.querySelectorAll('[role=toolbar][data-word]')) new Toolbar(bar);
