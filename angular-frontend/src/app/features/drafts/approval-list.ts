import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ApprovalItem } from '../../core/api/types';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { ClockBadge } from '../../shared/clock-badge';
import { CrisisChip } from '../../shared/crisis-chip';
import { inNameOf } from '../../shared/in-name-of';
import { NamePipe } from '../../shared/name-pipe';

/** Drafts that wait for a signature: a link to each, with whose signature it is and what changed since. */
@Component({
  selector: 'rz-approval-list',
  imports: [ClockBadge, CrisisChip, NamePipe, RouterLink, TranslocoPipe, WhenPipe],
  template: `
    <ul>
      @for (one of items(); track one.id) {
        <li>
          <a class="open" [routerLink]="['/drafts', one.id]">{{ one.subject ?? ('common.erased' | transloco) }}</a>
          <p class="marks small">
            @if (one.inCrisis) {
              <rz-crisis-chip />
            }
            <span class="number">{{ one.number }}</span>
            @if (one.dueAt; as at) {
              <rz-clock [dueAt]="at" status="inProgress" />
            }
            @if (inNameOf(one); as other) {
              <span class="chip tone-calm">{{ 'drafts.forOther' | transloco: { name: (other | name) } }}</span>
            }
            @if (one.seenVersion !== null && one.seenVersion < one.version) {
              <span class="chip tone-warn">{{ 'drafts.changedSince' | transloco: { version: one.seenVersion } }}</span>
            }
            <span class="soft">
              {{ one.by | name }}, {{ 'drafts.atLevel' | transloco: { level: one.level + 1 } }},
              {{ 'drafts.waitsSince' | transloco: { at: (one.since | when) } }}
            </span>
          </p>
        </li>
      }
    </ul>
  `,
  styleUrl: '../../shared/waiting-list.scss',
})
export class ApprovalList {
  readonly #session = inject(Session);
  readonly items = input.required<readonly ApprovalItem[]>();

  protected inNameOf({ signsAs }: ApprovalItem): ApprovalItem['signsAs'][number] | undefined {
    return inNameOf(signsAs, this.#session.employee()?.id);
  }
}
