import { Injectable } from '@nestjs/common';
import { IsString, Length } from 'class-validator';
import { ContactQueries } from '#libs/contacts';
import type { Viewer } from '#libs/http';
import { notFound, type Language } from '#libs/kernel';
import {
  Manifests,
  TableExport,
  type ExportCell,
  type ExportColumn,
  type ExportHead,
  type ExportOrder,
  type ExportRows,
} from '#libs/manifest';
import { OrganizationDirectory } from '#libs/organization';
import { withoutNames } from '../domain/without-names.js';
import type { RecordedCaseEvent } from '../domain/events.js';
import { CASE_RIGHTS } from '../domain/rights.js';
import { CaseQueries, type CaseItem } from '../queries/case-queries.js';
import { CaseStreams } from '../queries/case-streams.js';

/** Of cases: each has letters of its own. */
const PAGE = 20;
const EMPLOYEES_PAGE = 200;

export class PersonFilter {
  /** The contact, by its id. */
  @IsString() @Length(1, 200) contact!: string;
}

const say = (language: Language, pl: string, en: string): string => (language === 'pl' ? pl : en);

/**
 * What the office keeps of a person from outside, for whoever asks for a copy (GDPR art. 15): how they are reached, where they belong, their cases with what they wrote and
 * what they were answered. No employee is named: their names and addresses are taken out of every text. Internal notes, which are about the work, are left out.
 */
@Injectable()
export class PersonExport extends TableExport<PersonFilter> {
  override readonly of = 'person';
  override readonly roles = CASE_RIGHTS.exportPersons;
  override readonly filter = PersonFilter;

  constructor(
    private readonly contacts: ContactQueries,
    private readonly cases: CaseQueries,
    private readonly streams: CaseStreams,
    private readonly directory: OrganizationDirectory,
    private readonly manifests: Manifests,
  ) {
    super();
  }

  override thing({ contact: id }: PersonFilter) {
    return { kind: 'contact', id };
  }

  /** @throws OfficeError contact-not-found */
  override async require({ contact }: PersonFilter): Promise<void> {
    if ((await this.contacts.contact(contact)).erased) throw notFound('contact-not-found');
  }

  override async head({ filter, viewer, language }: ExportOrder<PersonFilter>): Promise<ExportHead> {
    return {
      title: say(language, 'Dane osoby', 'Data of a person'),
      label: '',
      subject: (await this.contacts.contact(filter.contact)).name,
      columns: [
        { key: 'kind', heading: say(language, 'Co', 'What'), type: 'text', width: 24 },
        { key: 'reference', heading: say(language, 'Znak sprawy', 'Reference'), type: 'text', width: 18 },
        { key: 'at', heading: say(language, 'Kiedy', 'When'), type: 'instant', width: 20 },
        { key: 'text', heading: say(language, 'Treść', 'Content'), type: 'text', width: 90 },
      ] satisfies readonly ExportColumn[],
      total: await this.rowsAtLeast(filter, viewer),
    };
  }

  override async page({ filter, viewer, language }: ExportOrder<PersonFilter>, cursor?: string): Promise<ExportRows> {
    const ids = await this.contacts.samePerson(filter.contact);
    const { items, nextCursor } = await this.cases.list(
      { contact: filter.contact },
      'receivedAt',
      PAGE,
      cursor,
      viewer,
    );
    const anonymous = withoutNames(
      await this.employees(),
      say(language, '[pracownik urzędu]', '[employee of the office]'),
    );
    const ofCases: ExportCell[][] = [];
    for (const item of items) ofCases.push(...(await this.ofCase(item, ids, language, anonymous)));
    return {
      rows: [...(cursor === undefined ? await this.ofPerson(filter, language) : []), ...ofCases],
      things: items.map(({ id }) => ({ kind: 'case', id })),
      nextCursor,
    };
  }

  private rowsAtLeast({ contact }: PersonFilter, viewer: Viewer): Promise<number> {
    return this.cases.countOf({ contact }, viewer);
  }

  private async ofPerson({ contact }: PersonFilter, language: Language): Promise<ExportCell[][]> {
    const { name, salutation, beat, tags, addresses, memberships } = await this.contacts.contact(contact);
    const row = (pl: string, en: string, text: string | null, at: string | null = null): ExportCell[][] =>
      text === null || text === '' ? [] : [[say(language, pl, en), null, at, text]];
    return [
      ...row('Imię i nazwisko', 'Name', name),
      ...row('Zwrot w pismach', 'Salutation', salutation),
      ...row('Tematyka', 'Beat', beat),
      ...row('Etykiety', 'Tags', tags.join(', ')),
      ...addresses.flatMap(({ value, label, addedAt }) =>
        row('Adres albo telefon', 'Address or telephone', [value, label].filter(Boolean).join(', '), addedAt),
      ),
      ...memberships.flatMap(({ newsroom }) => row('Redakcja', 'Newsroom', newsroom.name)),
    ];
  }

  private async ofCase(
    { id, number, receivedAt, subject, kind }: CaseItem,
    ids: readonly string[],
    language: Language,
    anonymous: (text: string) => string,
  ): Promise<ExportCell[][]> {
    const kindName = this.manifests.kinds.get(kind)?.name[language] ?? kind;
    const letters = (await this.streams.events(id, {})).flatMap((event) => letterOf(event, ids, language));
    return [
      [kindName, number, receivedAt, anonymous(subject ?? '')],
      ...letters.map(({ what, at, text }): ExportCell[] => [what, number, at, anonymous(text)]),
    ];
  }

  /** What no text may hold: names and addresses of all who work here, or did. */
  private async employees(): Promise<readonly string[]> {
    const all: string[] = [];
    for (let cursor: string | undefined; ;) {
      const { items, nextCursor } = await this.directory.employees({}, false, EMPLOYEES_PAGE, cursor);
      all.push(...items.flatMap(({ name, email }) => [name, email]));
      if (nextCursor === null) return all;
      cursor = nextCursor;
    }
  }
}

/** What the person wrote, and what they were answered. */
function letterOf(event: RecordedCaseEvent, ids: readonly string[], language: Language) {
  if (event.type === 'MessageReceived') {
    const { senderId, receivedAt, subject, text } = event.data;
    if (senderId === null || !ids.includes(senderId)) return [];
    return [{ what: say(language, 'Od osoby', 'From the person'), at: receivedAt, text: lines(subject, text) }];
  }
  if (event.type === 'ReplyRecorded') {
    const { subject, text } = event.data;
    return [{ what: say(language, 'Odpowiedź', 'Answer'), at: event.metadata.occurredAt, text: lines(subject, text) }];
  }
  return [];
}

const lines = (...texts: readonly (string | null)[]): string => texts.filter(Boolean).join('\n');
