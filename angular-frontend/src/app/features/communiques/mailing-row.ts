import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MailingItem } from '../../core/api/types';
import { WhenPipe } from '../../core/time/date-pipes';

/** One mailing in a list: what it is, how it stands, and how many have it. */
@Component({
  selector: 'rz-mailing-row',
  imports: [RouterLink, TranslocoPipe, WhenPipe],
  template: `
    @let one = item();
    <a class="open" [routerLink]="['/mailings', one.id]">
      @if (headline()) {
        {{ one.communique.headline ?? ('common.erased' | transloco) }}
      } @else {
        {{ 'communiques.mailing.kinds.' + one.kind | transloco }}
      }
    </a>
    <span class="chip" [class.tone-good]="one.state === 'ended'" [class.tone-warn]="waits()">{{
      'communiques.mailing.states.' + one.state | transloco
    }}</span>
    <span class="small soft">
      @if (headline()) {
        {{ 'communiques.mailing.kinds.' + one.kind | transloco }} ·
      }
      <time [attr.datetime]="one.sendAt ?? one.plannedAt">{{ one.sendAt ?? one.plannedAt | when: 'dateTime' }}</time>
      @if (one.recipients > 0) {
        · {{ 'communiques.mailing.sentOf' | transloco: { sent: one.tally.sent, all: one.recipients } }}
      }
      @if (one.tally.unknown > 0) {
        · <strong>{{ 'communiques.mailing.unknownCount' | transloco: { count: one.tally.unknown } }}</strong>
      }
    </span>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s3);
      align-items: baseline;
      padding-block: var(--s2);
      border-block-end: 1px solid var(--line);
    }
    .open {
      overflow-wrap: anywhere;
      font-weight: 600;
    }
  `,
})
export class MailingRow {
  readonly item = input.required<MailingItem>();
  /** Among mailings of several communiqués. */
  readonly headline = input(false);
  protected readonly waits = computed(() => ['paused', 'held'].includes(this.item().state));
}
