// How every chart looks: our tokens, no animation, tooltips without inline style.
const probe = document.createElement('span');
probe.hidden = true;
document.body.append(probe);

/** What a token (light-dark(), color-mix()) computes to now, for a drawing that cannot read CSS. */
export function token(name, percent) {
  probe.style.color = percent ? `color-mix(in srgb, var(--fc-${name}) ${percent}%, transparent)` : `var(--fc-${name})`;
  const color = getComputedStyle(probe).color;
  const m = color.match(/color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)/);
  return m ? `rgba(${m.slice(1, 4).map(v => Math.round(v * 255)).join(',')},${m[4] ?? 1})` : color;
}

export const column = (data, i) => data.map(r => r[i]);

export const base = () => ({
  animation: false,
  textStyle: { fontFamily: 'Inter Variable, system-ui, sans-serif', color: token('muted') },
  grid: { left: 8, right: 12, top: 28, bottom: 4, containLabel: true },
  tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: token('surface'), borderColor: token('line'),
    textStyle: { color: token('ink'), fontSize: 12 }, axisPointer: { lineStyle: { color: token('line-strong') } } },
  legend: { top: 0, left: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 8, itemGap: 16, textStyle: { color: token('muted'), fontSize: 12 } },
  xAxis: { type: 'category', boundaryGap: false, axisLine: { lineStyle: { color: token('line-strong') } }, axisTick: { show: false }, axisLabel: { color: token('muted'), fontSize: 12 } },
  yAxis: { type: 'value', splitLine: { lineStyle: { color: token('line') } }, axisLabel: { color: token('muted'), fontSize: 12, formatter: '{value} %' } },
});
