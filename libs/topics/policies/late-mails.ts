import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Absences } from '#libs/absences';
import { polishMinute } from '#libs/cases';
import { Office } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { commandOfPolicy, deriveId } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { RecordMail } from '#libs/mail-outgoing';
import { OrganizationDirectory } from '#libs/organization';
import { reactions, type Policy } from '#libs/projections';
import { waitsStill } from '../domain/terms.js';
import { topicEvents, type RecordedTopicEvent } from '../domain/events.js';
import { topicLateLetter } from '../domain/letters.js';
import { topicFile, type TopicFile } from '../queries/topic-file.js';

type Late = Extract<RecordedTopicEvent, { type: 'TopicLineLate' | 'TopicStatementLate' }>;

/** Tells by mail, besides the bell, that a line or a holding statement waits past the term of a level. */
@Injectable()
export class TopicLateMailsPolicy implements Policy {
  readonly name = 'topic_late_mails';
  readonly on = reactions(topicEvents, {
    TopicLineLate: (event) => this.tell(event),
    TopicStatementLate: (event) => this.tell(event),
  });

  constructor(
    private readonly absences: Absences,
    private readonly commands: CommandBus,
    private readonly directory: OrganizationDirectory,
    private readonly journal: Journal,
    private readonly letters: Letters,
    private readonly office: Office,
  ) {}

  private async tell(event: Late): Promise<void> {
    const { topicId, level, dueAt, toldIds } = event.data;
    const file = await topicFile(this.journal, topicId);
    const what = whatWaits(event, file);
    // It was signed, written over or given up since.
    if (what === undefined) return;
    const link = this.office.link(`/topics/${topicId}`);
    const letter = topicLateLetter({ topic: file.topic.name, what, level, until: polishMinute(dueAt), link });
    const { subject, text } = await this.letters.write(letter);
    for (const id of await this.withDeputies(toldIds, event.metadata.occurredAt)) {
      const employee = await this.directory.employee(id);
      if (!employee?.active || !employee.email) continue;
      const mailId = deriveId(this.name, event.id, id);
      const context = { ...commandOfPolicy(this.name, event), commandId: deriveId('record', mailId) };
      const about = { kind: 'topic', id: topicId };
      const mail = { mailId, kind: 'assignment', about, personId: id, caseId: null, to: [employee.email] } as const;
      await this.commands.execute(new RecordMail({ ...mail, subject: subject ?? '', text: `${text}\n` }, context));
    }
  }

  private async withDeputies(ids: readonly string[], at: string): Promise<readonly string[]> {
    const deputies = await Promise.all(ids.map((id) => this.absences.deputyOf(id, 'approvals', at)));
    return [...new Set([...ids, ...deputies.filter((id) => id !== null)])];
  }
}

function whatWaits(event: Late, { topic, lines }: TopicFile): string | undefined {
  const { level } = event.data;
  if (event.type === 'TopicStatementLate') {
    const { statement, crisisId } = topic;
    const waits = statement?.id === event.data.statementId && statement.caseIds === null && crisisId !== null;
    return waits && waitsStill(statement, level) ? 'oświadczenie w kryzysie' : undefined;
  }
  const { lineId, version } = event.data;
  const line = topic.lines.get(lineId);
  if (line?.version !== version || line.withdrawn || line.state !== 'written' || !waitsStill(line, level))
    return undefined;
  return `przekaz „${lines.find(({ id }) => id === lineId)!.versions[0]!.title}”`;
}
