// Charts are drawn from the table that stands under each of them: the table is the truth, for readers and for copies.
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { base, column, token } from './chart-look.js';

echarts.use([LineChart, BarChart, GridComponent, TooltipComponent, LegendComponent, SVGRenderer]);

const value = text => { const s = text.replace('−', '-').replace(/[^\d.-]/g, ''); return s === '' || s === '-' ? null : +s; };
function rows(figure) {
  const head = [...figure.querySelectorAll('thead th')].map(c => c.textContent.trim());
  const cell = (c, i) => i ? value(c.dataset.value ?? c.textContent) : c.textContent.trim();
  return { head, data: [...figure.querySelectorAll('tbody tr')].map(r => [...r.children].map(cell)), marked: [...figure.querySelectorAll('tbody tr')].map(r => r.hasAttribute('data-provisional')) };
}

const band = (name, low, high, color) => [
  { name: name + '-low', type: 'line', data: low, stack: name, symbol: 'none', lineStyle: { opacity: 0 }, tooltip: { show: false }, silent: true },
  { name: name + '-high', type: 'line', data: high.map((h, i) => h == null ? null : +(h - low[i]).toFixed(2)), stack: name, symbol: 'none', lineStyle: { opacity: 0 }, areaStyle: { color, opacity: 1 }, silent: true },
];

const kinds = {
  // Month | rate | lower | upper | due: a line with its interval as a band; provisional rows dashed
  band({ head, data, marked }, figure) {
    const o = base(), first = marked.findIndex((m, i) => m && column(data, 1)[i] != null), words = (figure.dataset.words ?? 'Final|Provisional|due').split('|');
    const final = column(data, 1).map((v, i) => marked[i] ? null : v);
    const open = column(data, 1).map((v, i) => first >= 0 && i >= first - 1 ? v : null);
    const lows = column(data, 2).filter(v => v != null), highs = column(data, 3).filter(v => v != null);
    const floor = lows.length ? Math.max(0, Math.floor(Math.min(...lows) / 10) * 10) : 0, roof = highs.length ? Math.min(100, Math.ceil(Math.max(...highs) / 10) * 10) : 100;
    return { ...o, xAxis: { ...o.xAxis, data: column(data, 0) }, yAxis: { ...o.yAxis, min: floor, max: roof },
      legend: { ...o.legend, itemHeight: 9, data: words.slice(0, first >= 0 ? 2 : 1).map(name => ({ name, icon: 'circle' })) },
      tooltip: { ...o.tooltip, formatter: p => { const r = data[p[0].dataIndex]; return `${r[0]}\n${head[1]}: ${r[1] ?? '–'} %  (${r[2] ?? '–'}–${r[3] ?? '–'})\n${r[4]} ${words[2]}`; } },
      series: [...band('b', column(data, 2), column(data, 3), token('accent-fill', 16)),
        { name: words[0], type: 'line', z: 5, data: final, symbol: 'circle', symbolSize: 7, itemStyle: { color: token('accent-fill') }, lineStyle: { width: 2.5, color: token('accent-fill') } },
        { name: words[1], type: 'line', data: open, symbol: 'circle', symbolSize: (v, p) => p.dataIndex < first ? 0 : 7, itemStyle: { color: token('surface'), borderColor: token('accent-fill'), borderWidth: 2 }, lineStyle: { width: 2, type: 'dashed', color: token('accent-fill') } }] };
  },
  // Month | share | lower | upper | share …: a falling step for each cohort, with its interval as a band
  survival({ head, data }) {
    const o = base(), looks = [['use-fill', 'solid'], ['adapt-fill', [6, 3]], ['accent-fill', [2, 3]]];
    const cohorts = looks.map(([color, type], k) => ({ color, type, i: 1 + 3 * k })).filter(c => c.i < head.length);
    const lows = cohorts.flatMap(c => column(data, c.i + 1)).filter(v => v != null);
    const stepped = series => ({ ...series, step: 'end' });
    return { ...o, xAxis: { ...o.xAxis, data: column(data, 0), axisLabel: { ...o.xAxis.axisLabel, interval: 2 } }, yAxis: { ...o.yAxis, min: lows.length ? Math.max(0, Math.floor(Math.min(...lows) / 20) * 20) : 0, max: 100 },
      legend: { ...o.legend, data: cohorts.map(c => head[c.i]) },
      tooltip: { ...o.tooltip, formatter: p => { const r = data[p[0].dataIndex]; return [`${head[0]} ${r[0]}`, ...cohorts.map(c => `${head[c.i]}: ${r[c.i] ?? '–'} %  (${r[c.i + 1] ?? '–'}–${r[c.i + 2] ?? '–'})`)].join('\n'); } },
      series: cohorts.flatMap(c => [...band('s' + c.i, column(data, c.i + 1), column(data, c.i + 2), token(c.color, 18)).map(stepped),
        { name: head[c.i], type: 'line', step: 'end', data: column(data, c.i), symbol: 'none', itemStyle: { color: token(c.color) }, lineStyle: { width: 2.5, color: token(c.color), type: c.type } }]) };
  },
  // Month | part | part | part …: stacked bars of counts
  stack({ head, data }, figure) {
    const o = base(), colors = (figure.dataset.colors ?? 'accent-fill use-fill renew-fill line-strong').split(' ');
    const bar = (name, i) => ({ name, type: 'bar', stack: 's', barMaxWidth: 26, data: column(data, i + 1),
      itemStyle: { color: token(colors[i]), borderColor: token('surface'), borderWidth: 1, borderRadius: i === head.length - 2 ? [4, 4, 0, 0] : 0 } });
    return { ...o, xAxis: { ...o.xAxis, boundaryGap: true, data: column(data, 0) }, yAxis: { ...o.yAxis, axisLabel: { ...o.yAxis.axisLabel, formatter: '{value}' } },
      legend: { ...o.legend, data: head.slice(1) }, series: head.slice(1).map(bar) };
  },
};

const drawn = new Map();
function draw() {
  for (const [figure, chart] of drawn) if (!figure.isConnected) { chart.dispose(); drawn.delete(figure); }
  document.querySelectorAll('[data-chart]').forEach(figure => {
    drawn.get(figure)?.dispose();
    const chart = echarts.init(figure.querySelector('.k-chart-plot'), null, { renderer: 'svg' });
    chart.setOption(kinds[figure.dataset.chart](rows(figure), figure));
    drawn.set(figure, chart);
  });
}

draw();
addEventListener('resize', () => drawn.forEach(c => c.resize()));
document.body.addEventListener('theme-changed', draw);
document.addEventListener('htmx:afterSettle', e => { if (e.target.querySelector?.('[data-chart]')) draw(); });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
