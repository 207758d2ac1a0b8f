// SPDX-License-Identifier: MIT
//
// The list under the search box, by the W3C's combobox pattern (list, manual selection): the cursor
// stays in the box and what was typed stays there until an option is taken. Enter on none sends the
// form; Down opens; Escape closes, then clears. When nothing comes back, the box is a plain one. The
// list is closed before the page is left, so that who comes back finds it as it was before typing.

const kPause = 120; // milliseconds after the last key
const kSayAfter = 500;
const kLeastLetters = 2;
const kMostLetters = 100; // more was pasted, and no title goes on like that

const iconOf = (box) => box.form.querySelector('.icon-in use').getAttribute('href').split('#')[0];

function icon(sprite, name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `${sprite}#${name}`);
  svg.append(use);
  return svg;
}

const folded = (text) => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();

// The text with the words that were typed in bold, whole words only.
function emphasised(text, typed) {
  const words = new Set(folded(typed).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1));
  const last = folded(typed).split(/[^\p{L}\p{N}]+/u).pop();
  return text.split(/([\p{L}\p{N}]+)/u).map((piece) => {
    const plain = folded(piece);
    if (!words.has(plain) && !(last && last.length > 1 && plain.startsWith(last))) return piece;
    const bold = document.createElement('b');
    bold.textContent = piece;
    return bold;
  });
}

// {label, href or none} of each option: queries are searched, articles open.
function optionsOf(answer) {
  const queries = answer.queries.map((text) => ({ label: text }));
  const articles = answer.articles.map((a) => ({ label: a.title, href: a.url, lang: a.lang }));
  return [...queries, ...articles];
}

class Combobox {
  constructor(box) {
    this.box = box;
    this.options = [];
    this.active = -1;
    this.asked = 0;
    this.make();
    box.addEventListener('input', () => this.typed());
    box.addEventListener('keydown', (event) => this.key(event));
    box.addEventListener('blur', () => this.close());
    box.form.addEventListener('submit', () => this.close());
    window.addEventListener('pagehide', () => this.close());
  }

  make() {
    const id = `${this.box.id}-list`;
    this.popup = document.createElement('div');
    this.popup.className = 'listbox';
    this.popup.hidden = true;
    this.list = document.createElement('ul');
    this.list.id = id;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', this.box.dataset.list);
    this.popup.append(this.list, this.box.form.querySelector('template').content.cloneNode(true));
    // A press on an option must not take the cursor out of the box.
    this.popup.addEventListener('pointerdown', (event) => event.preventDefault());
    this.status = document.createElement('p');
    this.status.className = 'sr';
    this.status.setAttribute('role', 'status');
    this.box.form.append(this.popup, this.status);
    this.box.setAttribute('role', 'combobox');
    this.box.setAttribute('aria-autocomplete', 'list');
    this.box.setAttribute('aria-controls', id);
    this.box.setAttribute('aria-expanded', 'false');
  }

  typed() {
    clearTimeout(this.timer);
    this.asked += 1; // what comes back from now on is stale
    this.choose(-1);
    this.timer = setTimeout(() => this.ask(), kPause);
  }

  async ask() {
    const text = this.box.value.trimStart(); // a blank behind a word says that it is finished
    const turn = ++this.asked;
    if (text.length < kLeastLetters || text.length > kMostLetters) return this.show([], text);
    let options = [];
    try {
      const response = await fetch(`${this.box.dataset.complete}?q=${encodeURIComponent(text)}`);
      if (response.ok) options = optionsOf(await response.json());
    } catch {
      // Without an answer there is no list; the form works as ever.
    }
    if (turn === this.asked && document.activeElement === this.box) this.show(options, text);
  }

  show(options, text) {
    this.options = options;
    this.list.replaceChildren(...options.map((option, i) => this.item(option, i, text)));
    this.choose(-1);
    this.toggle(options.length > 0);
    clearTimeout(this.saying);
    if (options.length > 0) this.saying = setTimeout(() => this.say(), kSayAfter);
  }

  item(option, index, text) {
    const item = document.createElement('li');
    const label = document.createElement('span');
    item.id = `${this.list.id}-${index}`;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    if (option.lang && option.lang !== document.documentElement.lang) label.lang = option.lang;
    label.append(...emphasised(option.label, text));
    item.append(icon(iconOf(this.box), option.href ? 'file' : 'search'), label);
    item.addEventListener('click', () => this.take(index));
    return item;
  }

  say() {
    const count = this.options.length;
    const { one, other } = this.box.dataset;
    this.status.textContent = count === 1 ? one : other.replace('{n}', count);
  }

  toggle(open) {
    this.popup.hidden = !open;
    this.box.setAttribute('aria-expanded', String(open));
    if (!open) this.status.textContent = '';
  }

  close() {
    clearTimeout(this.timer);
    clearTimeout(this.saying);
    this.asked += 1;
    this.choose(-1);
    this.toggle(false);
  }

  clear() {
    this.close();
    this.options = [];
    this.box.value = '';
  }

  choose(index) {
    this.active = index;
    [...this.list.children].forEach((item, i) => {
      item.setAttribute('aria-selected', String(i === index));
    });
    if (index < 0) this.box.removeAttribute('aria-activedescendant');
    else this.box.setAttribute('aria-activedescendant', `${this.list.id}-${index}`);
  }

  take(index) {
    const option = this.options[index];
    this.close();
    if (option.href) {
      window.location.assign(option.href);
      return;
    }
    this.box.value = option.label;
    this.box.form.requestSubmit();
  }

  move(step) {
    if (this.popup.hidden) {
      if (this.options.length > 0) this.toggle(true);
      else this.ask();
      return;
    }
    // One more place than there are options: none, where what was typed stands.
    const places = this.options.length + 1;
    this.choose(((this.active + 1 + step + places) % places) - 1);
  }

  key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const open = !this.popup.hidden;
    if (event.key === 'ArrowDown') this.move(1);
    else if (event.key === 'ArrowUp' && open) this.move(-1);
    else if (event.key === 'Enter' && open && this.active >= 0) this.take(this.active);
    else if (event.key === 'Escape' && open) this.close();
    else if (event.key === 'Escape' && this.box.value !== '') this.clear();
    else return;
    event.preventDefault();
  }
}

for (const box of document.querySelectorAll('[data-complete]')) new Combobox(box);
