import { Component, computed, ElementRef, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { InterventionMap } from '../../core/api/types';
import { Icon } from '../../shared/icon';
import { placed, type AreaShape, type MapBox } from './area-shapes';
import { reportLinks } from './report-links';

/** What the colour of an area tells. */
export const mapFills = ['count', 'age'] as const;
export type MapFill = (typeof mapFills)[number];

const dayMilliseconds = 86_400_000;
/** Days since the one that stands longest as it does: up to so many, each darker. */
const ageSteps = [3, 7, 14, 30];
const shades = 5;
const zoomStep = 1.4;
const mostZoom = 40;
/** Of what is seen, by one press of an arrow. */
const panPart = 0.15;
/** Pointers wander by so many pixels while somebody clicks. */
const clickPixels = 4;
const pointPixels = 5;

/**
 * Areas by what stands in them, and reports with a point, as an SVG. It is moved and made larger by keys (arrows, plus, minus, 0), by buttons, by the wheel and by dragging.
 * Whoever cannot see it reads the table beside it: it holds the same.
 */
@Component({
  selector: 'rz-area-map',
  imports: [Icon, TranslocoPipe],
  template: `
    <div
      #frame
      class="frame"
      tabindex="0"
      role="group"
      [attr.aria-label]="'interventionMap.label' | transloco"
      aria-describedby="map-keys"
      (keydown)="press($event)"
      (wheel)="turn($event)"
      (pointerdown)="grab($event)"
      (pointermove)="drag($event)"
      (pointerup)="release($event)"
      (pointercancel)="held = undefined"
    >
      <svg aria-hidden="true" preserveAspectRatio="xMidYMid meet" [attr.viewBox]="view()" [style.--unit]="unit()">
        @for (shape of shapes(); track shape.code) {
          <path
            class="area"
            [class.chosen]="shape.code === area()"
            [attr.d]="shape.path"
            [attr.data-code]="shape.code"
            [style.--shade]="shadeOf(shape)"
          >
            <title>{{ titleOf(shape) }}</title>
          </path>
        }
        @for (point of points(); track point.id) {
          <circle
            class="point"
            [class.broken]="point.broken"
            [attr.cx]="point.x"
            [attr.cy]="point.y"
            [attr.r]="radius()"
            [attr.data-id]="point.id"
          >
            <title>{{ point.number }} {{ point.subject ?? '' }}</title>
          </circle>
        }
      </svg>
    </div>
    <div class="under">
      <div class="zoom">
        <button
          class="icon-button"
          type="button"
          [attr.aria-label]="'interventionMap.larger' | transloco"
          (click)="zoom(step)"
        >
          <rz-icon name="plus" />
        </button>
        <button
          class="icon-button"
          type="button"
          [attr.aria-label]="'interventionMap.smaller' | transloco"
          (click)="zoom(1 / step)"
        >
          <span aria-hidden="true">−</span>
        </button>
        <button
          class="icon-button"
          type="button"
          [attr.aria-label]="'interventionMap.whole' | transloco"
          (click)="box.set(whole())"
        >
          <rz-icon name="undo" />
        </button>
      </div>
      @if (shapes().length > 0) {
        <ul class="legend" [attr.aria-label]="'interventionMap.legend' | transloco">
          @for (one of legend(); track one.shade) {
            <li><span class="swatch" aria-hidden="true" [style.--shade]="one.shade"></span>{{ one.words }}</li>
          }
        </ul>
      }
    </div>
    <p id="map-keys" class="small soft">{{ 'interventionMap.keys' | transloco }}</p>
  `,
  styles: `
    .frame {
      block-size: min(70vh, 40rem);
      border: 1px solid var(--line);
      border-radius: 0.5rem;
      background: var(--card);
      overflow: hidden;
      cursor: grab;
      touch-action: none;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
    }
    .area,
    .swatch {
      --tint: color-mix(in oklab, var(--accent) calc(var(--shade) * 17%), var(--card));
    }
    .area {
      fill: var(--tint);
      fill-rule: evenodd;
      stroke: var(--line-strong);
      stroke-width: calc(var(--unit) * 1px);
      cursor: pointer;
    }
    .area:hover,
    .area.chosen {
      stroke: currentColor;
      stroke-width: calc(var(--unit) * 3px);
    }
    .point {
      fill: var(--ink);
      stroke: var(--card);
      stroke-width: calc(var(--unit) * 1.5px);
      cursor: pointer;
    }
    .point.broken {
      fill: var(--danger);
    }
    .under {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2) var(--s4);
      margin-block: var(--s2);
    }
    .zoom {
      display: flex;
    }
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s3);
      list-style: none;
      padding: 0;
    }
    .legend li {
      display: inline-flex;
      align-items: center;
      gap: var(--s1);
    }
    .swatch {
      inline-size: 1.25rem;
      block-size: 1rem;
      border: 1px solid var(--line-strong);
      background: var(--tint);
    }
  `,
})
export class AreaMap {
  readonly #router = inject(Router);
  readonly #links = reportLinks();
  readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');
  protected readonly step = zoomStep;

  readonly shapes = input.required<readonly AreaShape[]>();
  readonly reports = input.required<InterventionMap['items']>();
  /** All of it. */
  readonly whole = input.required<MapBox>();
  readonly fill = input.required<MapFill>();
  readonly now = input.required<number>();
  /** The area that is chosen. */
  readonly area = input<string>();
  /** Words of a shade and of an area. */
  readonly words = input.required<{
    readonly none: string;
    readonly reports: (from: number, to: number) => string;
    readonly days: (upTo: number | undefined) => string;
    readonly title: (shape: AreaShape) => string;
  }>();
  readonly chosen = output<string>();

  /** What is looked at stays where a report changed meanwhile: only another whole is shown anew. */
  protected readonly box = linkedSignal<MapBox, MapBox>({
    source: this.whole,
    computation: (whole, before) => (before && isSame(before.source, whole) ? before.value : whole),
  });
  protected readonly view = computed(() => {
    const { x, y, width, height } = this.box();
    return `${x} ${y} ${width} ${height}`;
  });
  /** Units of the map in one pixel, roughly: lines and points keep their size on the screen. */
  protected readonly unit = computed(() => this.box().width / Math.max(200, this.#width()));
  protected readonly radius = computed(() => this.unit() * pointPixels);
  protected readonly points = computed(() =>
    this.reports().map((report) => ({ ...report, ...placed(report.longitude, report.latitude) })),
  );
  protected readonly most = computed(() => Math.max(1, ...this.shapes().map(({ line }) => line.count)));
  protected readonly legend = computed(() => {
    const { none, reports, days } = this.words();
    const byCount = () => {
      const most = this.most();
      const bounds = Array.from({ length: shades }, (_, index) => Math.floor((most * (index + 1)) / shades));
      return bounds.flatMap((to, index) => {
        const from = (bounds[index - 1] ?? 0) + 1;
        return from > to ? [] : [{ shade: index + 1, words: reports(from, to) }];
      });
    };
    const byAge = () => [...ageSteps, undefined].map((upTo, index) => ({ shade: index + 1, words: days(upTo) }));
    return [{ shade: 0, words: none }, ...(this.fill() === 'count' ? byCount() : byAge())];
  });
  readonly #width = signal(600);
  protected held: { x: number; y: number; moved: boolean } | undefined;

  protected titleOf(shape: AreaShape): string {
    return this.words().title(shape);
  }

  /** 0 where there is nothing, then darker in five steps. */
  protected shadeOf({ line: { count, oldestSince } }: AreaShape): number {
    if (count === 0) return 0;
    if (this.fill() === 'count') return Math.ceil((count / this.most()) * shades);
    const days = (this.now() - Date.parse(oldestSince ?? '')) / dayMilliseconds;
    const step = ageSteps.findIndex((upTo) => days <= upTo);
    return step < 0 ? shades : step + 1;
  }

  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const pans: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-panPart, 0],
      ArrowRight: [panPart, 0],
      ArrowUp: [0, -panPart],
      ArrowDown: [0, panPart],
    };
    const pan = pans[event.key];
    if (pan) this.#pan(pan[0] * this.box().width, pan[1] * this.box().height);
    else if (event.key === '+' || event.key === '=') this.zoom(zoomStep);
    else if (event.key === '-') this.zoom(1 / zoomStep);
    else if (event.key === '0') this.box.set(this.whole());
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** With Ctrl only: a page that is scrolled past the map is not caught by it. */
  protected turn(event: WheelEvent): void {
    if (!event.ctrlKey && !this.frame().nativeElement.contains(document.activeElement)) return;
    event.preventDefault();
    const { left, top, width, height } = this.frame().nativeElement.getBoundingClientRect();
    this.zoom(
      event.deltaY < 0 ? zoomStep : 1 / zoomStep,
      (event.clientX - left) / width,
      (event.clientY - top) / height,
    );
  }

  /** @param x, y what stays where it is, in parts of the frame */
  protected zoom(by: number, x = 0.5, y = 0.5): void {
    const { width: whole } = this.whole();
    const box = this.box();
    const width = Math.min(whole * 1.2, Math.max(whole / mostZoom, box.width / by));
    const factor = width / box.width;
    this.#width.set(this.frame().nativeElement.clientWidth);
    this.box.set({
      x: box.x + box.width * x * (1 - factor),
      y: box.y + box.height * y * (1 - factor),
      width,
      height: box.height * factor,
    });
  }

  protected grab(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.held = { x: event.clientX, y: event.clientY, moved: false };
  }

  protected drag(event: PointerEvent): void {
    const { held } = this;
    if (!held) return;
    const [right, down] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.moved && Math.hypot(right, down) < clickPixels) return;
    this.frame().nativeElement.setPointerCapture(event.pointerId);
    const { clientWidth, clientHeight } = this.frame().nativeElement;
    const { width, height } = this.box();
    // "meet": the tighter side of the frame says how large a unit is.
    const scale = Math.max(width / clientWidth, height / clientHeight);
    this.#pan(-right * scale, -down * scale);
    this.held = { x: event.clientX, y: event.clientY, moved: true };
  }

  /** A click that moved nothing chooses what is under it. */
  protected release(event: PointerEvent): void {
    const { held } = this;
    this.held = undefined;
    if (!held || held.moved || !(event.target instanceof SVGElement)) return;
    const { id, code } = event.target.dataset;
    if (id !== undefined)
      void this.#router.navigate([...this.#links.theCase(id)], { queryParams: this.#links.queryOfCase() });
    if (code !== undefined) this.chosen.emit(code === this.area() ? '' : code);
  }

  #pan(right: number, down: number): void {
    const whole = this.whole();
    const { width, height, ...box } = this.box();
    const kept = (value: number, from: number, length: number, seen: number) =>
      Math.min(from + length - seen / 4, Math.max(from - (seen * 3) / 4, value));
    this.box.set({
      x: kept(box.x + right, whole.x, whole.width, width),
      y: kept(box.y + down, whole.y, whole.height, height),
      width,
      height,
    });
  }
}

const isSame = (one: MapBox, other: MapBox): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
