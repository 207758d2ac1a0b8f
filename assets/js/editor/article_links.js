// SPDX-License-Identifier: MIT
//
// A link to another article: a dialog with a search as one types, by the combobox pattern. What is
// taken goes into the text as [title](id.md), with the selected words in place of the title.

const kPause = 150; // milliseconds after the last key
const kLeastLetters = 2;

class ArticleLinks {
  constructor(dialog) {
    this.dialog = dialog;
    this.editing = document.getElementById('cuerpo').editing;
    this.box = dialog.querySelector('input');
    this.list = dialog.querySelector('[role=listbox]');
    this.status = dialog.querySelector('[role=status]');
    this.articles = [];
    this.asked = 0;
    this.editing.textarea.addEventListener('article-wanted', () => this.open());
    this.box.addEventListener('input', () => this.later());
    this.box.addEventListener('keydown', (event) => this.key(event));
  }

  open() {
    this.selected = this.editing.selected;
    const { selectionStart, selectionEnd } = this.editing.textarea;
    this.range = [selectionStart, selectionEnd];
    this.box.value = this.selected.slice(0, 100);
    this.show([]);
    this.dialog.showModal();
    this.box.focus();
    this.box.select();
    if (this.box.value) this.ask();
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), kPause);
  }

  async ask() {
    const turn = ++this.asked;
    const text = this.box.value.trim();
    let hits = [];
    if (text.length >= kLeastLetters) {
      try {
        const answer = await fetch(`${this.dialog.dataset.search}?kind=article&size=8&q=${encodeURIComponent(text)}`);
        if (answer.ok) ({ hits } = await answer.json());
      } catch {
        // No list; the text can be written by hand.
      }
    }
    if (turn === this.asked) this.show(hits.filter((hit) => hit.kind === 'article'), text);
  }

  show(articles, text = '') {
    this.articles = articles;
    this.list.replaceChildren(...articles.map((article, i) => this.option(article, i)));
    this.box.setAttribute('aria-expanded', String(articles.length > 0));
    this.choose(articles.length > 0 ? 0 : -1);
    const { none, one, other } = this.dialog.dataset;
    const found = articles.length === 1 ? one : other.replace('{n}', articles.length);
    this.status.textContent = text.length < kLeastLetters ? '' : articles.length === 0 ? none : found;
  }

  option(article, index) {
    const item = document.createElement('li');
    const title = document.createElement('span');
    item.id = `${this.list.id}-${index}`;
    item.setAttribute('role', 'option');
    title.textContent = article.title;
    title.lang = article.lang;
    item.append(title);
    item.addEventListener('click', () => this.take(index));
    return item;
  }

  choose(index) {
    this.active = index;
    [...this.list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === index)));
    if (index < 0) this.box.removeAttribute('aria-activedescendant');
    else this.box.setAttribute('aria-activedescendant', `${this.list.id}-${index}`);
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = this.articles.length;
    if (step && count > 0) this.choose((this.active + step + count) % count);
    else if (event.key === 'Enter' && this.active >= 0) this.take(this.active);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
  }

  take(index) {
    const article = this.articles[index];
    const title = (this.selected || article.title).replace(/[[\]\\]/g, '\\$&');
    this.dialog.close();
    this.editing.textarea.focus();
    this.editing.textarea.setSelectionRange(...this.range);
    this.editing.insert(`[${title}](${encodeURIComponent(article.id)}.md)`);
  }
}

const linksDialog = document.getElementById('enlazar');
if (linksDialog) new ArticleLinks(linksDialog);
