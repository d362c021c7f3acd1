import { Injectable } from '@nestjs/common';
import { caseEvents, caseStream, type RecordedCaseEvent } from '#libs/cases';
import { Viewers } from '#libs/http';
import { Journal } from '#libs/journal';
import { commandOfPolicy, fold } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { reactions, type Policy } from '#libs/projections';
import { watchingStream, type RecordedWatchingEvent, type Watched } from '../domain/events.js';
import { watchingDecider } from '../domain/watching.js';

/** Those who watch a case are told of what happens in it: who sees it at that moment, and did not do it. */
@Injectable()
export class WatchersPolicy implements Policy {
  readonly name = 'watchers';
  readonly on = reactions(caseEvents, {
    MessageReceived: async (event) => {
      if (!event.data.automatic) await this.tell(event, 'message');
    },
    ReplySent: (event) => this.tell(event, 'answer'),
    CaseAssigned: (event) => this.tell(event, 'status'),
    CaseAssignedToUnit: (event) => this.tell(event, 'status'),
    CaseClosed: (event) => this.tell(event, 'status'),
    CaseDismissed: (event) => this.tell(event, 'status'),
    CaseJoined: (event) => this.tell(event, 'status'),
    CaseReopened: (event) => this.tell(event, 'status'),
    CaseEscalated: (event) => this.tell(event, 'escalation'),
  });

  constructor(
    private readonly journal: Journal,
    private readonly viewers: Viewers,
    private readonly visibility: Visibility,
  ) {}

  private async tell(event: RecordedCaseEvent, what: Watched): Promise<void> {
    const { caseId } = event.data;
    const stream = watchingStream(caseId);
    const watchers = fold(watchingDecider, (await this.journal.read(stream)) as readonly RecordedWatchingEvent[]);
    if (watchers.size === 0) return;
    const doer = await this.doerOf(event);
    const toldIds: string[] = [];
    for (const id of watchers) if (id !== doer && (await this.sees(id, caseId))) toldIds.push(id);
    await this.journal.execute({
      stream,
      decider: watchingDecider,
      command: { kind: 'tell', caseId, what, toldIds },
      context: commandOfPolicy(this.name, event),
    });
  }

  /** Of an answer whoever wrote it: the mail says by itself that it left. */
  private async doerOf(event: RecordedCaseEvent): Promise<string> {
    if (event.type !== 'ReplySent') return event.metadata.actor;
    const { caseId, replyId } = event.data;
    const events = (await this.journal.read(caseStream(caseId))) as readonly RecordedCaseEvent[];
    const written = events.find((one) => one.type === 'ReplyRecorded' && one.data.replyId === replyId);
    return (written ?? event).metadata.actor;
  }

  private async sees(employeeId: string, caseId: string): Promise<boolean> {
    const viewer = await this.viewers.viewer(employeeId);
    return viewer !== undefined && this.visibility.sees(viewer, 'case', caseId);
  }
}
