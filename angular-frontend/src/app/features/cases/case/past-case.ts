import { Component, computed, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { WithEarlier } from '../../../core/api/earlier';
import type { Case } from '../../../core/api/types';
import type { PastPage } from '../../../core/feature';
import { WhenPipe } from '../../../core/time/date-pipes';
import { AwaitedUnits } from '../../../shared/awaited-units';
import { ClockBadge } from '../../../shared/clock-badge';
import { NamePipe } from '../../../shared/name-pipe';
import { PriorityMark } from '../../../shared/priority-mark';
import { StatusChip } from '../../../shared/status-chip';
import { RequestChip } from '../request-chip';
import { Acknowledging } from './acknowledging';
import { AssignmentPanel } from './assignment-panel';
import { CaseRoom } from './case-room';
import { ClockPanel } from './clock-panel';
import { entriesOf, type Entry } from './entries';
import { Thread } from './thread';

/** Which fields make a part of the page. */
const parts = {
  head: [
    'subject',
    'status',
    'priority',
    'kind',
    'dueAt',
    'requestedBy',
    'outcome',
    'dismissed',
    'receivedAt',
    'channel',
  ],
  thread: ['correspondence', 'notes'],
  clock: ['deadlines', 'pauses', 'delayNotices', 'termExtensions', 'clockWithdrawals', 'clockStands', 'escalations'],
  assignment: ['assignments', 'assignee', 'unit', 'assignmentDueAt'],
  sender: ['contact', 'newsroom', 'contactErasedAt', 'begunByUs'],
} as const;

/** A case as its page showed it, made of the page's own parts. It reads nothing and offers nothing to be done. */
@Component({
  selector: 'rz-past-case',
  imports: [
    AssignmentPanel,
    AwaitedUnits,
    ClockBadge,
    ClockPanel,
    NamePipe,
    PriorityMark,
    RequestChip,
    StatusChip,
    Thread,
    TranslocoPipe,
    WhenPipe,
  ],
  providers: [CaseRoom, Acknowledging],
  template: `
    @let item = case();
    <header class="head part" [class.changed]="isOther('head')">
      <p class="above soft">
        <span class="number">{{ item.number }}</span>
        <span class="channel"
          >{{ 'channel.' + item.channel | transloco }}, {{ item.receivedAt | when: 'dateTime' }}</span
        >
      </p>
      <h2>{{ item.subject || ('common.noSubject' | transloco) }}</h2>
      <p class="marks">
        <span class="chip kind">{{ 'kind.' + item.kind | transloco }}</span>
        <rz-status [status]="item.status" />
        <rz-priority [priority]="item.priority" />
        <rz-clock [dueAt]="item.dueAt" [status]="item.status" [stands]="item.clockStands" />
        <rz-request [at]="item.requestedBy" [status]="item.status" />
        @if (item.dismissed) {
          <span class="chip">{{ 'case.dismiss' | transloco }}</span>
        } @else if (item.outcome && item.status === 'closed') {
          <span class="chip">{{ 'outcome.' + item.outcome | transloco }}</span>
        }
      </p>
      @if (item.status === 'waitingForInput') {
        <rz-awaited class="awaited" [units]="item.awaited.first" [count]="item.awaited.count" />
      }
    </header>
    <div class="columns">
      <section class="correspondence part" [class.changed]="isOther('thread')">
        <h2 class="cdk-visually-hidden">{{ 'case.correspondence' | transloco }}</h2>
        <rz-thread [caseId]="item.id" [allowed]="[]" [correspondence]="correspondence" />
      </section>
      <aside>
        <div class="panels">
          <div class="part" [class.changed]="isOther('clock')"><rz-clock-panel [case]="item" /></div>
          <div class="part" [class.changed]="isOther('assignment')"><rz-assignment-panel [case]="item" /></div>
          <section class="card part" [class.changed]="isOther('sender')" aria-labelledby="past-sender">
            <h2 id="past-sender">{{ (item.begunByUs ? 'case.addressee' : 'case.sender') | transloco }}</h2>
            @if (item.contact; as contact) {
              <p>{{ contact | name }}</p>
              <p class="soft">{{ contact.email }}</p>
            } @else {
              <p>{{ 'case.anonymous' | transloco }}</p>
            }
            @if (item.newsroom; as newsroom) {
              <p>{{ newsroom | name }}</p>
            }
          </section>
        </div>
      </aside>
    </div>
  `,
  styleUrl: './case.scss',
  styles: `
    .head h2 {
      grid-column: 1 / -1;
      font-size: 1.25rem;
    }
    .part {
      outline: 3px solid transparent;
      outline-offset: 4px;
      border-radius: 8px;
    }
    .changed {
      outline-color: var(--warn);
    }
  `,
})
export class PastCase implements PastPage {
  readonly thing = input.required<Readonly<Record<string, unknown>>>();
  readonly changed = input.required<ReadonlySet<string>>();
  protected readonly case = computed(() => this.thing() as unknown as Case);
  protected readonly correspondence: WithEarlier<Entry> = {
    items: computed(() => entriesOf(this.case().correspondence, this.case().notes)),
    hasEarlier: signal(false),
    busy: signal(false),
    readEarlier: () => Promise.resolve(),
    forget: () => undefined,
  };

  protected isOther(part: keyof typeof parts): boolean {
    return parts[part].some((field) => this.changed().has(field));
  }
}
