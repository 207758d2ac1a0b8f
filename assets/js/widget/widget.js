// SPDX-License-Identifier: MIT
//
// Suggestions beside the ticket form of another help desk:
//
//   <script src="https://…/widget.js" async data-subject="#subject" data-body="#description"
//           data-area="hosting" data-lang="es"></script>
//
// It reads the fields that the selectors name and writes only into a shadow root of its own, styled
// there by a sheet made in script, which no Content-Security-Policy of the page stops. The page's
// policy must allow this origin in script-src and connect-src. Whatever fails here, fails in
// silence: the form of the page is not ours.

const kPause = 500; // milliseconds after the last key
const kSayAfter = 900;
const kLeastLetters = 4;
const kMost = 3;

const words = {
  es: {
    title: 'Puede que ya esté resuelto',
    unsure: 'De esto no tenemos nada seguro.',
    opens: 'se abre en otra pestaña',
    one: '1 respuesta posible.',
    other: '{n} respuestas posibles.',
    very_likely: 'Muy probable',
    likely: 'Probable',
    possible: 'Puede servir',
  },
  en: {
    title: 'This may already be solved',
    unsure: 'We have nothing certain on this.',
    opens: 'opens in a new tab',
    one: '1 possible answer.',
    other: '{n} possible answers.',
    very_likely: 'Very likely',
    likely: 'Likely',
    possible: 'May help',
  },
};
const bars = { possible: 1, likely: 2, very_likely: 3 };

const style = `
:host { all: initial; display: block; }
:host([hidden]) { display: none; }
* { box-sizing: border-box; margin: 0; padding: 0; }
.box { --ink: #15181e; --ink-2: #454c58; --line: #dde1e7; --paper: #fff; --accent: #1b49c0; --off: #c3c9d2; --mark: #ffe9a3;
  margin-block: 12px; padding: 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--paper); color: var(--ink);
  font: 400 15px/1.5 ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; text-align: start; }
@media (prefers-color-scheme: dark) { .box.auto { --ink: #eceff4; --ink-2: #b9c0cc; --line: #2b313b; --paper: #14171c; --accent: #8db0ff; --off: #4a525f; --mark: #5a4608; } }
h2 { font-size: 16px; font-weight: 650; line-height: 1.3; }
ul { list-style: none; display: grid; gap: 14px; margin-top: 12px; }
li + li { padding-top: 14px; border-top: 1px solid var(--line); }
.conf { display: inline-flex; align-items: center; gap: 6px; font-size: 13px; font-weight: 600; color: var(--ink-2); }
.conf i { display: inline-flex; gap: 2px; }
.conf b { width: 5px; height: 12px; border-radius: 1px; background: var(--off); }
.conf b.on { background: var(--accent); }
a { color: var(--accent); font-weight: 600; text-underline-offset: 0.18em; overflow-wrap: anywhere; }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
li p { margin-top: 4px; color: var(--ink-2); overflow-wrap: anywhere; }
mark { background: var(--mark); color: var(--ink); border-radius: 2px; padding: 0 1px; }
.unsure { color: var(--ink-2); }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .conf i { display: none; } }
`;

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

// The passage is text with <mark> in it; nothing else of it comes onto the page.
function passage(html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].map((node) => (
    node.nodeName === 'MARK' ? make('mark', {}, node.textContent) : node.textContent
  ));
}

class Widget {
  constructor(script) {
    const { subject, body, area, lang, into } = script.dataset;
    this.origin = new URL(script.src).origin;
    this.fields = [subject, body].map((selector) => selector && document.querySelector(selector));
    this.area = area || '';
    this.language = lang in words ? lang : document.documentElement.lang.slice(0, 2);
    this.words = words[this.language] || words.en;
    this.asked = 0;
    const place = into && document.querySelector(into);
    const after = this.fields[1] || this.fields[0];
    if (!place && !after) return;
    this.make();
    if (place) place.append(this.host);
    else after.insertAdjacentElement('afterend', this.host);
    for (const field of this.fields) field?.addEventListener('input', () => this.later());
    this.later();
  }

  make() {
    this.host = make('div', { hidden: '', lang: this.language, 'data-resuelve': '' });
    const root = this.host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    this.status = make('p', { class: 'sr', role: 'status' });
    const auto = matchMedia('(prefers-color-scheme: dark)').matches && this.pageIsDark();
    this.box = make('section', { class: auto ? 'box auto' : 'box', 'aria-label': this.words.title });
    root.append(this.box, this.status);
  }

  // Dark only where the page around is dark too.
  pageIsDark() {
    const [r, g, b, a = 1] = (getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) || []).map(Number);
    return a > 0 && r + g + b < 300;
  }

  areaNow() {
    try {
      return document.querySelector(this.area)?.value ?? this.area;
    } catch {
      return this.area;
    }
  }

  call() {
    const [subject, body] = this.fields.map((field) => field?.value ?? field?.textContent ?? '');
    return { subject, body, area: this.areaNow(), lang: this.language };
  }

  later() {
    clearTimeout(this.timer);
    clearTimeout(this.saying);
    this.timer = setTimeout(() => this.ask().catch(() => this.hide()), kPause);
  }

  async ask() {
    const call = this.call();
    const turn = ++this.asked;
    const text = JSON.stringify(call);
    if (text === this.last) return;
    this.last = text;
    if ((call.subject + call.body).trim().length < kLeastLetters) {
      this.hide();
      return;
    }
    const answer = await fetch(`${this.origin}/api/v1/suggest`, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json' },
      body: text,
    });
    if (turn !== this.asked) return;
    if (answer.ok) this.show(await answer.json());
    else this.hide();
  }

  hide() {
    this.last = '';
    this.host.hidden = true;
    this.status.textContent = '';
  }

  show({ suggestions }) {
    const shown = suggestions.slice(0, kMost);
    const heading = make('h2', {}, this.words.title);
    const content = shown.length > 0
      ? [heading, make('ul', {}, ...shown.map((one) => this.item(one)))]
      : [make('p', { class: 'unsure' }, this.words.unsure)];
    this.box.replaceChildren(...content);
    this.host.hidden = false;
    this.saying = setTimeout(() => this.say(shown.length), kSayAfter);
  }

  say(count) {
    const text = count === 1 ? this.words.one : this.words.other.replace('{n}', count);
    this.status.textContent = count > 0 ? text : this.words.unsure;
  }

  item({ title, url, anchor, lang, passage: html, likelihood }) {
    const address = this.origin + url + (anchor ? `#${encodeURIComponent(anchor)}` : '');
    const meter = make('i', { 'aria-hidden': 'true' }, ...[1, 2, 3].map((n) => (
      make('b', n <= bars[likelihood] ? { class: 'on' } : {})
    )));
    const link = make('a', { href: address, target: '_blank', rel: 'noopener', lang }, title);
    const opens = make('span', { class: 'sr' }, ` (${this.words.opens})`);
    return make(
      'li',
      {},
      make('span', { class: 'conf' }, meter, this.words[likelihood]),
      make('div', {}, link, opens),
      make('p', { lang }, ...passage(html)),
    );
  }
}

const widgetScript = document.currentScript;
const startWidget = () => {
  try {
    new Widget(widgetScript);
  } catch {
    // A page that this cannot work on stays as it is.
  }
};
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', startWidget);
else startWidget();
