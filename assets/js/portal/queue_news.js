// SPDX-License-Identifier: MIT
//
// Says above a queue that it changed since the page was made, and what came in; the rows stay as
// they are until somebody asks for them. A page that nobody sees does not ask.

const kEvery = 30_000; // milliseconds

class News {
  constructor(place) {
    this.place = place;
    this.asked = Date.now();
    this.timer = setInterval(() => this.ask(), kEvery);
    document.addEventListener('visibilitychange', () => this.seenAgain());
  }

  seenAgain() {
    if (!document.hidden && Date.now() - this.asked >= kEvery) this.ask();
  }

  async ask() {
    if (document.hidden || !this.timer) return;
    this.asked = Date.now();
    const answer = await fetch(this.place.dataset.news, { cache: 'no-cache' }).catch(() => null);
    if (answer && (answer.redirected || [401, 403].includes(answer.status))) this.stop();
    else if (answer?.ok) this.say((await answer.json()).text);
  }

  // The session is over: the next click says so.
  stop() {
    clearInterval(this.timer);
    this.timer = null;
  }

  say(text) {
    if (text === (this.text ?? '')) return;
    this.text = text;
    const link = document.createElement('a');
    link.href = this.place.dataset.here;
    link.textContent = this.place.dataset.show;
    const line = document.createElement('p');
    line.className = 'fresh';
    line.append(`${text} `, link);
    this.place.replaceChildren(...(text === '' ? [] : [line]));
  }
}

const newsPlace = document.querySelector('[data-news]');
if (newsPlace) new News(newsPlace);
