import { Injectable } from '@nestjs/common';
import { Documents, type CaseLogEntry } from '#libs/documents';
import { Clock, notFound, OFFICE_ZONE, type Language } from '#libs/kernel';
import { Letterheads } from '#libs/settings';
import { CaseQueries } from './case-queries.js';
import { CaseStreams } from './case-streams.js';
import { CaseViews } from './case-views.js';

interface PaperWords {
  /** Null once it was erased: the number stands for it. */
  readonly subject: string | null;
  readonly text: string;
  /** By their names. */
  readonly enclosures: readonly string[];
}

/** Events that are read at a time. */
const PAGE = 500;

/** What can be printed of a case, as PDF. */
@Injectable()
export class CaseDocuments {
  constructor(
    private readonly documents: Documents,
    private readonly streams: CaseStreams,
    private readonly queries: CaseQueries,
    private readonly views: CaseViews,
    private readonly letterheads: Letterheads,
    private readonly clock: Clock,
  ) {}

  /**
   * An answer as a letter that is posted.
   * @throws OfficeError case-not-found, message-not-found, file-erased, documents-busy, document-failed
   */
  async letter(caseId: string, replyId: string): Promise<Buffer> {
    const reply = await this.streams.message(caseId, replyId);
    if (reply?.type !== 'ReplyRecorded') throw notFound('message-not-found');
    const { subject, text, attachments } = reply.data;
    if (text === null) throw notFound('file-erased');
    const enclosures = attachments.flatMap(({ name }) => name ?? []);
    return this.paper(caseId, { subject, text, enclosures }, reply.metadata.actor);
  }

  /**
   * A letter before it is signed outside: nobody's name stands below.
   * @throws OfficeError case-not-found, file-erased, documents-busy, document-failed
   */
  async toSign(caseId: string, words: Omit<PaperWords, 'text'> & { readonly text: string | null }): Promise<Buffer> {
    const { subject, text, enclosures } = words;
    if (text === null) throw notFound('file-erased');
    return this.paper(caseId, { subject, text, enclosures }, null);
  }

  private async paper(
    caseId: string,
    { subject, text, enclosures }: PaperWords,
    signedBy: string | null,
  ): Promise<Buffer> {
    const { contactId, newsroomId, number } = (await this.streams.index(caseId)).index.theCase.registration;
    const [contacts, names] = await Promise.all([
      this.queries.contactsOf(contactId === null ? [] : [contactId]),
      this.queries.namesOf({
        employees: signedBy === null ? [] : [signedBy],
        newsrooms: newsroomId ? [newsroomId] : [],
      }),
    ]);
    const newsroom = newsroomId === null ? null : names.get(newsroomId);
    return this.documents.pdf({
      template: 'letter',
      language: 'pl',
      ...(await this.sender()),
      number,
      subject: subject ?? number,
      addressee: [contactId === null ? null : contacts.get(contactId)?.name, newsroom].flatMap((line) => line || []),
      paragraphs: text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== ''),
      signedBy: signedBy === null ? null : (names.get(signedBy) ?? null),
      enclosures,
    });
  }

  /**
   * The case log (metryka sprawy, KPA art. 66a).
   * @throws OfficeError case-not-found, documents-busy, document-failed
   */
  async log(caseId: string, language: Language): Promise<Buffer> {
    const { index } = await this.streams.index(caseId);
    const subject = await this.streams.subject(caseId);
    const { number } = index.theCase.registration;
    return this.documents.pdf({
      template: 'case-log',
      language,
      ...(await this.sender()),
      number,
      subject: subject ?? '',
      entries: await this.entries(caseId, language),
    });
  }

  private async entries(caseId: string, language: Language): Promise<readonly CaseLogEntry[]> {
    const entries: CaseLogEntry[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.views.history(caseId, language, PAGE, 'oldestFirst', cursor);
      for (const { occurredAt, actor, summary } of page.items)
        entries.push({ at: inWarsaw(occurredAt), who: actor.name ?? '', what: summary });
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return entries;
  }

  private async sender() {
    return { madeAt: this.clock.nowIso(), office: await this.letterheads.now() };
  }
}

/** `YYYY-MM-DD HH:MM`. */
const inWarsaw = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(OFFICE_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
