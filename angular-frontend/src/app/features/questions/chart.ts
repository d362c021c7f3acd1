import { afterRenderEffect, Component, DestroyRef, type ElementRef, inject, input, viewChild } from '@angular/core';
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

/** Figures by category, as bars or lines. The same figures stand in a table beside it: to a screen reader it is one picture with a label. */
@Component({
  selector: 'rz-chart',
  template: `<div #place class="chart" role="img" [attr.aria-label]="label()"></div>`,
  styles: `
    .chart {
      block-size: 20rem;
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
      chart.setOption(this.#option(place), { notMerge: true });
    });
    inject(DestroyRef).onDestroy(() => {
      resizing.disconnect();
      chart?.dispose();
    });
  }

  #option(place: HTMLElement): echarts.EChartsCoreOption {
    const colour = (name: string) => computedColour(place, name);
    const text = { color: colour('--ink') };
    const format = new Intl.NumberFormat(this.#language.code());
    const number = (value: unknown) => (typeof value === 'number' ? format.format(value) : '–');
    const line = { lineStyle: { color: colour('--line') } };
    return {
      animation: false,
      color: ['--accent', '--warn', '--calm', '--danger', '--good'].map(colour),
      // By its name: what is only inherited is measured as another font, and names run into each other.
      textStyle: { fontFamily: getComputedStyle(place).fontFamily, ...text },
      tooltip: { trigger: 'axis', confine: true, valueFormatter: number },
      ...(this.series().length > 1 && { legend: { top: 0, itemGap: 20, textStyle: text } }),
      grid: { left: 8, right: 8, bottom: 8, top: this.series().length > 1 ? 40 : 12, containLabel: true },
      xAxis: {
        type: 'category',
        data: [...this.categories()],
        axisLabel: { hideOverlap: true, ...text },
        axisLine: line,
      },
      yAxis: { type: 'value', axisLabel: { ...text, formatter: number }, splitLine: line },
      series: this.series().map(({ name, values }) => ({
        name,
        type: this.kind() === 'bars' ? 'bar' : 'line',
        data: [...values],
        barMaxWidth: 40,
      })),
      // Lines and bars differ by more than their colour.
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
