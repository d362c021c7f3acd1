import { Component, computed, input } from '@angular/core';

const width = 120;
const height = 28;

/** A small chart of what a figure was of late, newest last. Its label says what the line shows. */
@Component({
  selector: 'rz-sparkline',
  template: `
    <svg [attr.viewBox]="box" preserveAspectRatio="none" role="img" [attr.aria-label]="label()">
      <line x1="0" [attr.x2]="width" [attr.y1]="height - 1" [attr.y2]="height - 1" />
      @if (line(); as points) {
        <polygon [attr.points]="points.area" />
        <polyline [attr.points]="points.line" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 1.375rem;
      overflow: visible;
    }
    polyline,
    line {
      fill: none;
      stroke: var(--accent);
      stroke-width: 1.5;
      vector-effect: non-scaling-stroke;
      stroke-linejoin: round;
    }
    line {
      stroke: var(--line);
      stroke-width: 1;
    }
    polygon {
      fill: var(--accent-soft);
    }
  `,
})
export class Sparkline {
  readonly values = input.required<readonly number[]>();
  readonly label = input.required<string>();

  protected readonly width = width;
  protected readonly height = height;
  protected readonly box = `0 0 ${width} ${height}`;

  protected readonly line = computed(() => {
    const values = this.values();
    if (values.length < 2) return undefined;
    const top = Math.max(...values, 1);
    const points = values.map((value, index) => {
      const x = (index / (values.length - 1)) * width;
      return `${x.toFixed(1)},${(height - 1 - (value / top) * (height - 3)).toFixed(1)}`;
    });
    const line = points.join(' ');
    return { line, area: `0,${height - 1} ${line} ${width},${height - 1}` };
  });
}
