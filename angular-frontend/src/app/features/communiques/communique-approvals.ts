import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { WaitingCommunique } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { ClockBadge } from '../../shared/clock-badge';
import { inNameOf } from '../../shared/in-name-of';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';

/** Communiqués that wait for the reader's word: nothing where none does. */
@Component({
  selector: 'rz-communique-approvals',
  imports: [ClockBadge, NamePipe, ProblemBar, RouterLink, TranslocoPipe, WhenPipe],
  template: `
    <rz-problem [error]="read.error()" (retry)="read.refresh()" />
    @if (read.value(); as waiting) {
      @if (waiting.items.length > 0) {
        <section class="card" aria-labelledby="communique-approvals">
          <h2 id="communique-approvals">{{ 'communiques.approvals.title' | transloco }}</h2>
          <ul>
            @for (one of waiting.items; track one.id) {
              <li>
                <a class="open" [routerLink]="['/communiques', one.id]">{{
                  one.headline ?? ('common.erased' | transloco)
                }}</a>
                <p class="marks small">
                  <span>{{ 'communiques.kinds.' + one.kind | transloco }}</span>
                  @if (one.dueAt; as at) {
                    <rz-clock [dueAt]="at" status="inProgress" />
                  }
                  @if (inNameOf(one); as other) {
                    <span class="chip tone-calm">{{
                      'communiques.steps.for' | transloco: { name: (other | name) }
                    }}</span>
                  }
                  <span class="soft">
                    {{ one.writer | name }},
                    @if (one.level !== null) {
                      {{ 'communiques.approvals.level' | transloco: { level: one.level + 1 } }},
                    }
                    {{ 'communiques.approvals.since' | transloco: { at: (one.since | when) } }}
                  </span>
                </p>
              </li>
            }
          </ul>
          @if (waiting.more) {
            <p class="small soft">{{ 'communiques.approvals.more' | transloco }}</p>
          }
        </section>
      }
    }
  `,
  styleUrl: '../../shared/waiting-list.scss',
})
export class CommuniqueApprovals {
  readonly #api = inject(Api);
  readonly #session = inject(Session);
  protected readonly read = query(
    () => true,
    () => this.#api.get('/api/communique-approvals'),
  );

  constructor() {
    onChange(['communique'], () => this.read.refresh());
  }

  protected inNameOf({ signsAs }: WaitingCommunique): WaitingCommunique['signsAs'][number] | undefined {
    return inNameOf(signsAs, this.#session.employee()?.id);
  }
}
