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

// The rows of the table: their names, and a list of numbers for each line.
function numbersOf(figure, lines) {
  const rows = [...document.querySelectorAll(`#${CSS.escape(figure.dataset.table)} tbody tr`)];
  const values = lines.map((_, line) =>
    rows.map((row) => Number(row.querySelectorAll('td')[line].dataset.n || 0)));
  return { names: rows.map((row) => row.querySelector('th').textContent), values };
}

const shown = (figure, value) => {
  const number = value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
  return figure.dataset.unit ? `${number}\u00a0${figure.dataset.unit}` : number;
};

const font = (weight) => `${weight} 12px ${getComputedStyle(document.body).fontFamily}`;

// A point and what it is at the end of each line, the higher one above it and the other below.
function drawEnds(plot, figure, lines, values, colours) {
  const { ctx } = plot;
  const ratio = devicePixelRatio;
  const last = values.map((line) => line.at(-1));
  const x = plot.valToPos(values[0].length - 1, 'x', true);
  ctx.save();
  ctx.textAlign = 'right';
  ctx.font = font(600).replace('12px', `${12 * ratio}px`);
  lines.forEach((name, line) => {
    const y = plot.valToPos(last[line], 'y', true);
    const isAbove = lines.length === 1 || last[line] > last[1 - line] || (last[0] === last[1] && line === 0);
    const lowest = plot.bbox.top + plot.bbox.height - 6 * ratio;
    ctx.fillStyle = colours.line[line];
    ctx.beginPath();
    ctx.arc(x, y, 4 * ratio, 0, 2 * Math.PI);
    ctx.fill();
    ctx.fillStyle = colours.text[line];
    ctx.fillText(`${shown(figure, last[line])} ${name}`, x,
      isAbove ? y - 10 * ratio : Math.min(y + 22 * ratio, lowest));
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
      points: { show: false },
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
