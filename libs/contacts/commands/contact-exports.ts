import { Injectable } from '@nestjs/common';
import { csvText } from '#libs/csv';
import { Journal, type CommandContext } from '#libs/journal';
import { deriveId, type Language } from '#libs/kernel';
import { LETTER_LANGUAGE_WORDS, MEMBER_ROLE_WORDS } from '../domain/describe.js';
import { contactExportDecider, contactExportStream, type ExportFormat } from '../domain/contact-export.js';
import { vCard } from '../domain/vcard.js';
import { ContactQueries, type ContactCardItem, type ContactFilter } from '../queries/contact-queries.js';

/** How many are read and recorded at a time. */
const PEOPLE_A_STEP = 500;

/** The first headings by which an import knows the same columns. */
const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  pl: ['Imię i nazwisko', 'E-mail', 'Telefon', 'Redakcja', 'Rola', 'Tematyka', 'Język', 'Zwrot'],
  en: ['Name', 'E-mail', 'Phone', 'Newsroom', 'Role', 'Beat', 'Language', 'Salutation'],
};

/** Takes contacts out of the office, and records of each that it was. */
@Injectable()
export class ContactExports {
  constructor(
    private readonly journal: Journal,
    private readonly queries: ContactQueries,
  ) {}

  /** The file, piece by piece. Nobody is in a piece whose taking out is not recorded; the first one is read before the answer begins. */
  async pieces(
    format: ExportFormat,
    filter: ContactFilter,
    language: Language,
    context: CommandContext,
  ): Promise<AsyncIterable<string>> {
    const exportId = deriveId('contact-export', context.commandId);
    const step = async (cursor?: string) => {
      const { people, nextCursor } = await this.queries.cards(filter, { limit: PEOPLE_A_STEP, cursor });
      await this.record(exportId, format, people, { ...context, commandId: deriveId(context.commandId, cursor ?? '') });
      return {
        text: format === 'csv' ? csvText(people.map((one) => record(one, language))) : cards(people, language),
        nextCursor,
      };
    };
    const first = await step();
    const beginning = format === 'csv' ? csvText([HEADINGS[language]], { isBeginning: true }) : '';
    return (async function* () {
      yield beginning;
      for (let piece = first; ; piece = await step(piece.nextCursor)) {
        yield piece.text;
        if (piece.nextCursor === null) return;
      }
    })();
  }

  private async record(
    exportId: string,
    format: ExportFormat,
    people: readonly ContactCardItem[],
    context: CommandContext,
  ): Promise<void> {
    await this.journal.execute({
      stream: contactExportStream(exportId),
      decider: contactExportDecider,
      command: { exportId, format, contactIds: people.map(({ id }) => id) },
      context,
    });
  }
}

const record = (
  { name, emails, phones, newsroom, role, beat, language, salutation }: ContactCardItem,
  words: Language,
): (string | null)[] => [
  name,
  emails[0]?.value ?? null,
  phones[0]?.value ?? null,
  newsroom,
  role && MEMBER_ROLE_WORDS[role][words],
  beat,
  language && LETTER_LANGUAGE_WORDS[language][words],
  salutation,
];

const cards = (people: readonly ContactCardItem[], words: Language): string =>
  people.map(({ role, ...person }) => vCard({ ...person, role: role && MEMBER_ROLE_WORDS[role][words] })).join('');
