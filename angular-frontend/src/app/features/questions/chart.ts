import {
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { Language } from '../../core/i18n/language';

echarts.use([AriaComponent, BarChart, GridComponent, LegendComponent, LineChart, SVGRenderer, TooltipComponent]);

export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Of a label beside the bars, as a share of the picture; the rest of a long name is cut, and stands in the table. */
const LABEL_SHARE = 0.36;
const LABEL_PIXELS = 140;

/** Lines and their points differ by more than their colour. */
const DASHES = ['solid', 'dashed', 'dotted'];
const POINTS = ['circle', 'rect', 'triangle', 'diamond', 'pin'];

/** Figures by category, as bars or lines. The same figures stand in a table beside it: to a screen reader it is one picture with a label. */
@Component({
  selector: 'rz-chart',
  template: `<div #place class="chart" role="img" [style.block-size.rem]="height()" [attr.aria-label]="label()"></div>`,
  styles: `
    .chart {
      inline-size: 100%;
    }
  `,
})
export class Chart {
  readonly #language = inject(Language);
  readonly kind = input.required<'bars' | 'line'>();
  readonly categories = input.required<readonly string[]>();
  readonly series = input.required<readonly Series[]>();
  readonly label = input.required<string>();
  /** Bars lie, a row each: their names are read, however many they are. */
  readonly lying = input(false);
  protected readonly height = computed(() =>
    this.lying() ? Math.max(10, 5 + this.categories().length * (this.series().length > 2 ? 1.6 : 1.3)) : 20,
  );
  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');

  constructor() {
    let chart: echarts.ECharts | undefined;
    const resizing = new ResizeObserver(() => chart?.resize());
    afterRenderEffect(() => {
      const place = this.place().nativeElement;
      if (!chart) {
        chart = echarts.init(place, undefined, { renderer: 'svg' });
        resizing.observe(place);
      }
      chart.resize();
      chart.setOption(this.#option(place), { notMerge: true });
    });
    inject(DestroyRef).onDestroy(() => {
      resizing.disconnect();
      chart?.dispose();
    });
  }

  /** In how many lines the names of the series stand, on so many pixels; about: they are not measured. */
  #legendLines(width: number): number {
    if (this.series().length < 2) return 0;
    const needed = this.series().reduce((sum, { name }) => sum + 36 + 7 * name.length, 0);
    return Math.ceil(needed / Math.max(1, width));
  }

  #option(place: HTMLElement): echarts.EChartsCoreOption {
    const colour = (name: string) => computedColour(place, name);
    const text = { color: colour('--ink') };
    const format = new Intl.NumberFormat(this.#language.code());
    const number = (value: unknown) => (typeof value === 'number' ? format.format(value) : '–');
    const line = { lineStyle: { color: colour('--line') } };
    const width = this.lying() ? Math.round(place.clientWidth * LABEL_SHARE) : LABEL_PIXELS;
    const label = { ...text, width, overflow: 'truncate' };
    const names = {
      type: 'category',
      data: [...this.categories()],
      inverse: this.lying(),
      axisLabel: this.lying() ? { ...label, interval: 0 } : { ...label, hideOverlap: true },
      axisLine: line,
    };
    const values = { type: 'value', axisLabel: { ...text, formatter: number, hideOverlap: true }, splitLine: line };
    return {
      animation: false,
      color: ['--accent', '--warn', '--calm', '--danger', '--good'].map(colour),
      // By its name: what is only inherited is measured as another font, and names run into each other.
      textStyle: { fontFamily: getComputedStyle(place).fontFamily, ...text },
      tooltip: { trigger: 'axis', confine: true, valueFormatter: number },
      ...(this.series().length > 1 && { legend: { top: 0, itemGap: 12, itemWidth: 18, textStyle: text } }),
      grid: { left: 8, right: 16, bottom: 8, top: 12 + 24 * this.#legendLines(place.clientWidth), containLabel: true },
      ...(this.lying() ? { xAxis: values, yAxis: names } : { xAxis: names, yAxis: values }),
      series: this.series().map(({ name, values }, place) => ({
        name,
        type: this.kind() === 'bars' ? 'bar' : 'line',
        data: [...values],
        barMaxWidth: this.lying() ? 16 : 40,
        ...(this.kind() === 'line' && {
          lineStyle: { type: DASHES[place % DASHES.length] },
          ...{ symbol: POINTS[place % POINTS.length], symbolSize: 7 },
        }),
      })),
      // Bars by a pattern.
      aria: {
        enabled: true,
        label: { description: this.label() },
        decal: { show: this.kind() === 'bars' && this.series().length > 1 },
      },
    };
  }
}

/** A token is written `light-dark(…)`: what it comes to now, a browser says of a property. */
function computedColour(place: HTMLElement, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  place.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
