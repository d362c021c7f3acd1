import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Office } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { commandOfPolicy, deriveId, fold } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { RecordMail } from '#libs/mail-outgoing';
import { OrganizationDirectory, type EmployeeItem } from '#libs/organization';
import { reactions, type Policy } from '#libs/projections';
import { topicEvents, topicStream, type RecordedTopicEvent } from '../domain/events.js';
import { crisisLetter } from '../domain/letters.js';
import { topicDecider } from '../domain/topic.js';

type Declared = Extract<RecordedTopicEvent, { type: 'TopicCrisisDeclared' }>;

/** Calls whoever works on a crisis by mail, besides the bell: the owner, the team and all coordinators. */
@Injectable()
export class CrisisMailsPolicy implements Policy {
  readonly name = 'crisis_mails';
  readonly on = reactions(topicEvents, { TopicCrisisDeclared: (event) => this.call(event) });

  constructor(
    private readonly commands: CommandBus,
    private readonly directory: OrganizationDirectory,
    private readonly journal: Journal,
    private readonly letters: Letters,
    private readonly office: Office,
  ) {}

  private async call(event: Declared): Promise<void> {
    const { topicId, reason, teamIds } = event.data;
    const topic = fold(topicDecider, (await this.journal.read(topicStream(topicId))) as readonly RecordedTopicEvent[]);
    const by = await this.directory.employee(event.metadata.actor);
    const { subject, text } = await this.letters.write(
      crisisLetter({
        topic: topic?.name ?? '—',
        reason,
        by: by?.name ?? '—',
        link: this.office.link(`/topics/${topicId}`),
      }),
    );
    for (const { id, email } of await this.called(teamIds)) {
      const mailId = deriveId(this.name, event.id, id);
      const context = { ...commandOfPolicy(this.name, event), commandId: deriveId('record', mailId) };
      const about = { kind: 'topic', id: topicId };
      const mail = { mailId, kind: 'alarm', about, personId: id, caseId: null, to: [email] } as const;
      await this.commands.execute(new RecordMail({ ...mail, subject: subject ?? '', text: `${text}\n` }, context));
    }
  }

  private async called(teamIds: readonly string[]): Promise<readonly EmployeeItem[]> {
    const team = await Promise.all(teamIds.map((id) => this.directory.employee(id)));
    const coordinators = await this.directory.employeesByRole('coordinator');
    const all = [...team.filter((one) => one !== undefined), ...coordinators].filter(
      ({ active, email }) => active && email,
    );
    return [...new Map(all.map((one) => [one.id, one])).values()];
  }
}
