import { Component, computed, inject, input } from '@angular/core';
import type { CaseDelay } from '../../core/api/types';
import { Translate } from '../../core/i18n/translate';
import { Dates } from '../../core/time/dates';

/** Narrower parts have no room for their number; the table has it. */
const NUMBERED_FROM = 4;

/** A case's way as one strip of time: its parts, the days on which nobody works, when its term passed, and when somebody was told. */
@Component({
  selector: 'rz-delay-strip',
  template: `
    <svg role="img" [attr.aria-label]="label()" width="100%" height="4.5rem">
      @for (one of free(); track one.x) {
        <rect [attr.class]="one.kind" [attr.x]="one.x + '%'" [attr.width]="one.width + '%'" y="0" height="100%" />
      }
      @for (part of parts(); track part.number) {
        <rect
          [attr.class]="'part ' + part.wait"
          [attr.x]="part.x + '%'"
          [attr.width]="part.width + '%'"
          y="1.25rem"
          height="2rem"
        />
        @if (part.isWide) {
          <text [attr.class]="part.wait" [attr.x]="part.x + part.width / 2 + '%'" y="2.6rem">{{ part.number }}</text>
        }
      }
      @for (x of told(); track $index) {
        <circle [attr.cx]="x + '%'" cy="3.9rem" r="3.5" />
      }
      @if (late(); as x) {
        <line [attr.x1]="x + '%'" [attr.x2]="x + '%'" y1="0" y2="100%" />
      }
    </svg>
    <p class="ends small soft">
      <span>{{ ends().from }}</span>
      <span>{{ ends().to }}</span>
    </p>
  `,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      overflow: visible;
    }
    .free {
      fill: var(--sunken);
    }
    .night {
      fill: var(--sunken);
      opacity: 0.5;
    }
    .part {
      fill: var(--accent-soft);
      stroke: var(--card);
      stroke-width: 1;
    }
    text {
      fill: var(--ink);
      font-size: var(--small);
      font-weight: 600;
      text-anchor: middle;
    }
    .part.registering,
    .part.unassigned,
    .part.inUnit,
    .part.notBegun {
      fill: var(--danger-soft);
    }
    .part.units {
      fill: var(--warn-soft);
      stroke: var(--warn);
    }
    .part.approval,
    .part.approved {
      fill: var(--calm-soft);
    }
    .part.sender {
      fill: var(--good-soft);
    }
    .part.over {
      fill: none;
      stroke: var(--line);
    }
    circle {
      fill: var(--ink-soft);
    }
    line {
      stroke: var(--danger);
      stroke-width: 2;
      stroke-dasharray: 4 2;
    }
    .ends {
      display: flex;
      justify-content: space-between;
      gap: var(--s2);
    }
    @media (forced-colors: active) {
      .part {
        fill: Canvas;
        stroke: CanvasText;
      }
    }
  `,
})
export class DelayStrip {
  readonly #translate = inject(Translate);
  readonly #dates = inject(Dates);
  readonly delay = input.required<CaseDelay>();

  readonly #scale = computed(() => {
    const { from, to } = this.delay();
    const begin = Date.parse(from);
    const length = Math.max(1, Date.parse(to) - begin);
    return (at: string) => Math.min(100, Math.max(0, ((Date.parse(at) - begin) / length) * 100));
  });
  protected readonly parts = computed(() => {
    const scale = this.#scale();
    return this.delay().parts.map(({ wait, from, to }, index) => {
      const x = scale(from);
      const width = scale(to) - x;
      return { number: index + 1, wait, x, width, isWide: width >= NUMBERED_FROM };
    });
  });
  protected readonly free = computed(() => {
    const scale = this.#scale();
    const { freeDays, nights } = this.delay();
    const shown = (kind: string) => (span: { from: string; to: string }) => {
      const x = scale(span.from);
      return { kind, x, width: scale(span.to) - x };
    };
    return [...nights.map(shown('night')), ...freeDays.map(shown('free'))];
  });
  protected readonly told = computed(() => this.delay().told.map(({ at }) => this.#scale()(at)));
  protected readonly late = computed(() => {
    const { lateSince } = this.delay();
    return lateSince === null ? undefined : this.#scale()(lateSince);
  });
  protected readonly ends = computed(() => {
    const { from, to, open } = this.delay();
    const end = this.#dates.of(to, 'dateTime');
    return {
      from: this.#dates.of(from, 'dateTime'),
      to: open ? this.#translate.text('delays.today') : end,
    };
  });
  protected readonly label = computed(() => {
    const { from, to } = this.ends();
    const parts = this.delay().parts.map(({ wait }) => this.#translate.text(`delays.waits.${wait}`));
    return this.#translate.text('delays.stripLabel', { from, to, parts: parts.join(', ') });
  });
}
