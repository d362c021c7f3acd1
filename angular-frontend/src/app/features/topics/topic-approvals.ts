import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { TopicApproval } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { ClockBadge } from '../../shared/clock-badge';
import { CrisisChip } from '../../shared/crisis-chip';
import { inNameOf } from '../../shared/in-name-of';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';

/** Lines to take and holding statements that wait for the reader's word: nothing where none does. */
@Component({
  selector: 'rz-topic-approvals',
  imports: [ClockBadge, CrisisChip, NamePipe, ProblemBar, RouterLink, TranslocoPipe, WhenPipe],
  template: `
    <rz-problem [error]="read.error()" (retry)="read.refresh()" />
    @if (read.value(); as waiting) {
      @if (waiting.items.length > 0) {
        <section class="card" aria-labelledby="topic-approvals">
          <h2 id="topic-approvals">{{ 'topics.approvals.title' | transloco }}</h2>
          <ul>
            @for (one of waiting.items; track one.id) {
              <li>
                <a class="open" [routerLink]="['/topics', one.topic.id]">{{
                  one.title ?? ('topics.approvals.statement' | transloco: { name: (one.topic | name) })
                }}</a>
                <p class="marks small">
                  @if (one.inCrisis) {
                    <rz-crisis-chip />
                  }
                  @if (one.title !== null) {
                    <span>{{ one.topic | name }}</span>
                  }
                  @if (one.dueAt; as at) {
                    <rz-clock [dueAt]="at" status="inProgress" />
                  }
                  @if (inNameOf(one); as other) {
                    <span class="chip tone-calm">{{ 'topics.steps.for' | transloco: { name: (other | name) } }}</span>
                  }
                  <span class="soft">
                    {{ one.by | name }},
                    @if (one.level !== null) {
                      {{ 'topics.approvals.level' | transloco: { level: one.level + 1 } }},
                    }
                    {{ 'topics.approvals.since' | transloco: { at: (one.since | when) } }}
                  </span>
                </p>
              </li>
            }
          </ul>
          @if (waiting.more) {
            <p class="small soft">{{ 'topics.approvals.more' | transloco }}</p>
          }
        </section>
      }
    }
  `,
  styleUrl: '../../shared/waiting-list.scss',
})
export class TopicApprovals {
  readonly #api = inject(Api);
  readonly #session = inject(Session);
  protected readonly read = query(
    () => true,
    () => this.#api.get('/api/topic-approvals'),
  );

  constructor() {
    onChange(['topic'], () => this.read.refresh());
  }

  protected inNameOf({ signsAs }: TopicApproval): TopicApproval['signsAs'][number] | undefined {
    return inNameOf(signsAs, this.#session.employee()?.id);
  }
}
