import { Injectable } from '@nestjs/common';
import { Office } from '#libs/configuration';
import { LateMails, waitsStill } from '#libs/drafts';
import { Journal } from '#libs/journal';
import { reactions, type Policy } from '#libs/projections';
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
    private readonly journal: Journal,
    private readonly mails: LateMails,
    private readonly office: Office,
  ) {}

  private async tell(event: Late): Promise<void> {
    const { topicId, level } = event.data;
    const file = await topicFile(this.journal, topicId);
    const what = whatWaits(event, file);
    // It was signed, written over or given up since.
    if (what === undefined) return;
    const its = { topic: file.topic.name, what, level, link: this.office.link(`/topics/${topicId}`) };
    await this.mails.tell(this.name, event, { kind: 'topic', id: topicId }, (until) =>
      topicLateLetter({ ...its, until }),
    );
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
