// SPDX-License-Identifier: MIT
//
// Draws each plot of the page anew with uPlot, from the numbers of the table below it, and says the
// values under the pointer. What the server drew stays for pages without scripts and for who hears
// the page.

const probe = document.createElement('span');
document.body.append(probe);
const colour = (name) => {
  probe.style.color = `var(${name})`;
  return getComputedStyle(probe).color;
};

// The rows of the table: their names, and a list of numbers for each line, null where there was
// nothing to count.
function numbersOf(figure, lines) {
  const rows = [...document.querySelectorAll(`#${CSS.escape(figure.dataset.table)} tbody tr`)];
  const values = lines.map((_, line) =>
    rows.map((row) => row.querySelectorAll('td')[line].dataset.n).map((n) => (n === '' ? null : Number(n))));
  return { names: rows.map((row) => row.querySelector('th').textContent), values };
}

const shown = (figure, value) => {
  if (value === null) return '–';
  const number = value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
  return figure.dataset.unit ? `${number}\u00a0${figure.dataset.unit}` : number;
};

const font = (weight) => `${weight} 12px ${getComputedStyle(document.body).fontFamily}`;

// Values without one beside them: no line shows them.
const lone = (line) => line.flatMap((value, i) =>
  (value !== null && (line[i - 1] ?? null) === null && (line[i + 1] ?? null) === null ? [i] : []));

// Where each line ends, in pixels; absent for one without values.
function endsOf(plot, values) {
  return values.map((line) => {
    const at = line.findLastIndex((value) => value !== null);
    if (at < 0) return null;
    return { value: line[at], x: plot.valToPos(at, 'x', true), y: plot.valToPos(line[at], 'y', true) };
  });
}

// A point and what it is at the end of each line, the higher one above it and the other below,
// never one on the other.
function drawEnds(plot, figure, lines, values, colours) {
  const { ctx } = plot;
  const ratio = devicePixelRatio;
  const ends = endsOf(plot, values);
  const lowest = plot.bbox.top + plot.bbox.height - 6 * ratio;
  // At the bottom of the plot above its own line, where there is room under the other.
  const below = (end, other) => {
    if (end.y + 22 * ratio <= lowest) return end.y + 22 * ratio;
    return end.y - other.y > 32 * ratio ? end.y - 10 * ratio : lowest;
  };
  const above = (end, other) =>
    (other ? Math.min(end.y - 10 * ratio, below(other, end) - 16 * ratio) : end.y - 10 * ratio);
  ctx.save();
  ctx.font = font(600).replace('12px', `${12 * ratio}px`);
  ends.forEach((end, line) => {
    if (!end) return;
    const other = ends[1 - line];
    const isAbove = !other || end.y < other.y || (end.y === other.y && line === 0);
    ctx.fillStyle = colours.line[line];
    ctx.beginPath();
    ctx.arc(end.x, end.y, 4 * ratio, 0, 2 * Math.PI);
    ctx.fill();
    ctx.fillStyle = colours.text[line];
    ctx.textAlign = end.x < plot.bbox.left + plot.bbox.width / 2 ? 'left' : 'right';
    ctx.fillText(`${shown(figure, end.value)} ${lines[line]}`, end.x, isAbove ? above(end, other) : below(end, other));
  });
  ctx.restore();
}

function options(figure, lines, { names, values }, size, say) {
  const colours = {
    line: [colour('--accent'), colour('--wait-bar')],
    text: [colour('--accent'), colour('--wait')],
  };
  const [ink, grid] = [colour('--ink-3'), colour('--line')];
  const last = names.length - 1;
  const each = Math.ceil(names.length / (size.width < 600 ? 4 : 12));
  return {
    ...size,
    padding: [20, 16, 0, 0],
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, y: false, points: { show: false } },
    scales: { x: { time: false }, y: { range: (_, min, max) => [0, Math.max(1, max * 1.05)] } },
    series: [{}, ...lines.map((_, line) => ({
      stroke: colours.line[line],
      width: 2.25,
      dash: line > 0 ? [6, 4] : undefined,
      fill: line > 0 ? undefined : colour('--accent-soft'),
      points: { show: true, size: 5, fill: colours.line[line], filter: () => lone(values[line]) },
    }))],
    axes: [{
      stroke: ink, font: font(400), grid: { show: false }, ticks: { show: false },
      splits: () => names.map((_, i) => i).filter((i) => i === last || (i % each === 0 && last - i >= each)),
      size: 32,
      values: (_, splits) => splits.map((i) => (names[i] ?? '').split(',')[0]),
    }, {
      stroke: ink, font: font(400), grid: { stroke: grid, width: 1 }, ticks: { show: false },
      values: (_, splits) => splits.map((value) => value.toLocaleString(document.documentElement.lang)),
    }],
    hooks: {
      draw: [(plot) => drawEnds(plot, figure, lines, values, colours)],
      setCursor: [({ cursor: { idx } }) => say(idx)],
    },
  };
}

function show(figure) {
  const lines = figure.dataset.labels.split('|');
  const numbers = numbersOf(figure, lines);
  if (numbers.names.length < 2) return () => {};
  const drawn = figure.querySelectorAll('svg');
  const box = document.createElement('div');
  box.className = 'plot-canvas';
  box.setAttribute('role', 'img');
  box.setAttribute('aria-label', drawn[0].querySelector('title').textContent);
  const pointed = document.createElement('p');
  pointed.className = 'meta plot-at';
  pointed.setAttribute('aria-hidden', 'true');
  const say = (at) => {
    pointed.textContent = at === null || at === undefined ? '' :
      `${numbers.names[at]}: ${lines.map((name, line) => `${shown(figure, numbers.values[line][at])} ${name}`).join(' · ')}`;
  };
  for (const svg of drawn) svg.remove();
  figure.append(box, pointed);
  const data = [numbers.names.map((_, i) => i), ...numbers.values];
  let plot = null;
  const draw = () => {
    const width = Math.floor(box.getBoundingClientRect().width);
    if (width === 0) return;
    plot?.destroy();
    const size = { width, height: width < 600 ? 240 : 300 };
    plot = new uPlot(options(figure, lines, numbers, size, say), data, box);
  };
  draw();
  return draw;
}

const redraws = [...document.querySelectorAll('figure.plot')].map(show);
const redraw = () => redraws.forEach((draw) => draw());
let settled = 0;
window.addEventListener('resize', () => {
  clearTimeout(settled);
  settled = setTimeout(redraw, 100);
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
new MutationObserver(redraw)
  .observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
