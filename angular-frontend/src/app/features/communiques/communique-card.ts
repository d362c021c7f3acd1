import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CommuniqueItem } from '../../core/api/types';
import { WhenPipe } from '../../core/time/date-pipes';
import { ClockBadge } from '../../shared/clock-badge';
import { Icon } from '../../shared/icon';
import { NamePipe, Names } from '../../shared/name-pipe';

/** One communiqué on the board or in the plan: its headline, who has it, since when, when it appears, and what to look at. */
@Component({
  selector: 'rz-communique-card',
  imports: [ClockBadge, Icon, NamePipe, RouterLink, TranslocoPipe, WhenPipe],
  template: `
    @let one = item();
    <a class="open" [routerLink]="['/communiques', one.id]">{{ one.headline ?? ('common.erased' | transloco) }}</a>
    <span class="small soft"
      >{{ 'communiques.kinds.' + one.kind | transloco }} · {{ one.writer | name }} ·
      <time [attr.datetime]="one.since">{{ one.since | when }}</time></span
    >
    @if (one.state === 'submitted') {
      @for (turn of one.waitsFor; track turn.level) {
        <span class="small"
          >{{ 'communiques.steps.waitsSince' | transloco: { names: names(turn), at: (turn.since | when) } }}
          @if (turn.dueAt; as at) {
            <rz-clock [dueAt]="at" status="inProgress" />
          }
        </span>
      } @empty {
        <span class="small">{{ 'communiques.waitsForOthers' | transloco }}</span>
      }
    }
    <span class="marks">
      @if (one.appearsAt; as at) {
        @let scheduled = one.state === 'scheduled';
        @let embargo = one.embargo && scheduled;
        <span class="chip" [class.tone-warn]="embargo"
          ><rz-icon [name]="embargo ? 'lock' : 'clock'" />{{
            (embargo ? 'communiques.embargoUntil' : scheduled ? 'communiques.appears' : 'communiques.appeared')
              | transloco: { at: (at | when: 'dateTime') }
          }}</span
        >
      }
      @if (one.standsReleased && one.state !== 'released') {
        <span class="chip">{{ 'communiques.correctionWritten' | transloco }}</span>
      }
      @for (warning of one.warnings; track warning) {
        <span class="chip tone-danger"
          ><rz-icon name="alert" />{{ 'communiques.warnings.' + warning | transloco }}</span
        >
      }
    </span>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s1);
      padding-block: var(--s2);
      border-block-end: 1px solid var(--line);
    }
    .open {
      overflow-wrap: anywhere;
      font-weight: 600;
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
export class CommuniqueCard {
  readonly #names = inject(Names);
  readonly item = input.required<CommuniqueItem>();

  protected names({ people }: CommuniqueItem['waitsFor'][number]): string {
    return people.map((person) => this.#names.of(person)).join(', ');
  }
}
