import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PressEvent } from '../../core/api/types';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { Icon } from '../../shared/icon';

/** One meeting with the press in the plan: what, when, where, and what to look at. Whoever may change it opens it. */
@Component({
  selector: 'rz-press-event-card',
  imports: [Icon, RouterLink, TranslocoPipe, WhenPipe],
  template: `
    @let one = event();
    @let title = one.title ?? ('common.erased' | transloco);
    @if (session.may('planPressEvents') && !one.cancelled) {
      <button type="button" class="link" (click)="opened.emit()">{{ title }}</button>
    } @else {
      <span class="title" [class.cancelled]="one.cancelled">{{ title }}</span>
    }
    <span class="small soft"
      >{{ 'communiques.event.kinds.' + one.kind | transloco }} ·
      <time [attr.datetime]="one.startsAt">{{ one.startsAt | when: 'time' }}</time>–<time
        [attr.datetime]="one.endsAt"
        >{{ one.endsAt | when: 'time' }}</time
      >
      @if (one.place) {
        · {{ one.place }}
      }
    </span>
    <span class="marks">
      @if (one.cancelled) {
        <span class="chip tone-warn">{{ 'communiques.event.cancelled' | transloco }}</span>
      } @else if (one.accreditation) {
        @if (session.may('readAccreditations')) {
          <a class="chip" [routerLink]="['/press-events', one.id]">{{
            'communiques.event.accreditation' | transloco
          }}</a>
        } @else {
          <span class="chip">{{ 'communiques.event.accreditation' | transloco }}</span>
        }
      }
      @for (warning of one.warnings; track warning) {
        <span class="chip tone-danger"
          ><rz-icon name="alert" />{{ 'communiques.event.warnings.' + warning | transloco }}</span
        >
      }
    </span>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: var(--s1);
      padding-block: var(--s2);
      border-block-end: 1px solid var(--line);
    }
    .link,
    .title {
      font-weight: 600;
      text-align: start;
      overflow-wrap: anywhere;
    }
    .link {
      padding: 0;
      border: 0;
      background: none;
      color: var(--accent);
      font-family: inherit;
      font-size: inherit;
      text-decoration: underline;
      cursor: pointer;
    }
    .cancelled {
      text-decoration: line-through;
    }
    .marks {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1);
    }
    .marks:empty {
      display: none;
    }
    .chip {
      white-space: normal;
    }
    rz-icon {
      zoom: 0.8;
    }
  `,
})
export class PressEventCard {
  protected readonly session = inject(Session);
  readonly event = input.required<PressEvent>();
  readonly opened = output();
}
