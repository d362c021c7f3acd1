import { Injectable } from '@nestjs/common';
import { freeDaysNow } from '#libs/calendar';
import { Journal, type StreamRange } from '#libs/journal';
import { notFound } from '#libs/kernel';
import { onCalendar } from '../domain/decide.js';
import { caseStream, type RecordedCaseEvent } from '../domain/events.js';
import { subjectOf, type EventsByRevision } from './case-file.js';
import { caseIndex, revisionOfMessage, type CaseIndex } from './case-index.js';

/** Cases as their own streams say, as much of them as is asked for. */
@Injectable()
export class CaseStreams {
  constructor(private readonly journal: Journal) {}

  async exists(id: string): Promise<boolean> {
    return (await this.journal.readAt(caseStream(id), [0])).length > 0;
  }

  /** @throws OfficeError case-not-found */
  async index(id: string): Promise<{ readonly index: CaseIndex; readonly revision: number }> {
    const { state: index, revision } = await this.journal.folded(caseStream(id), caseIndex);
    if (!index.theCase.registration.registered) throw notFound('case-not-found');
    const theCase = onCalendar(index.theCase, await freeDaysNow(this.journal));
    return { index: { ...index, theCase }, revision };
  }

  /** The case itself, or the one into which it was joined: there its mails belong from then on. */
  async whereItGoesOn(id: string): Promise<string> {
    const seen = new Set([id]);
    for (let at = id; ;) {
      const into = (await this.index(at)).index.theCase.closing.joinedInto;
      if (into === null || seen.has(into)) return at;
      seen.add(into);
      at = into;
    }
  }

  async at(id: string, revisions: Iterable<number>): Promise<EventsByRevision> {
    const events = (await this.journal.readAt(caseStream(id), revisions)) as readonly RecordedCaseEvent[];
    return new Map(events.map((event) => [event.revision, event]));
  }

  /** Null once its writer was erased. @throws OfficeError case-not-found */
  async subject(id: string): Promise<string | null> {
    const { index } = await this.index(id);
    return subjectOf(index, await this.at(id, [index.subject]));
  }

  /** A message that came in or was written. @throws OfficeError case-not-found */
  async message(id: string, messageId: string): Promise<RecordedCaseEvent | undefined> {
    const { index } = await this.index(id);
    const revision = revisionOfMessage(index, messageId);
    return revision === undefined ? undefined : (await this.at(id, [revision])).get(revision);
  }

  /** The address of the office's to which its first mail came; undefined where none came to one. @throws OfficeError case-not-found */
  async reachedBy(id: string): Promise<string | undefined> {
    const { index } = await this.index(id);
    const mails = await this.at(id, index.mails);
    const came = index.mails.map((revision) => mails.get(revision)).find((event) => event?.type === 'MessageReceived');
    return came?.data.reachedBy ?? undefined;
  }

  /** A part of everything that happened in it. @throws OfficeError case-not-found */
  async events(id: string, range: StreamRange): Promise<readonly RecordedCaseEvent[]> {
    const events = (await this.journal.read(caseStream(id), range)) as readonly RecordedCaseEvent[];
    if (events.length === 0 && !(await this.exists(id))) throw notFound('case-not-found');
    return events;
  }
}
