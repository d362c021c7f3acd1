import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AdoptAttachment, AttachmentQueries } from '#libs/attachments';
import type { CommandContext } from '#libs/journal';
import { OfficeError, type Language } from '#libs/kernel';
import { jsonBytes } from '#libs/mail-format';
import { MailReader, ReadingTooCostly } from '#libs/mail-intake';
import { formatOf, Pictures } from '#libs/pictures';
import { contentOf, hashOf, type Content } from '../domain/content.js';
import type { Kept } from '../domain/events.js';
import { isPhoto } from '../public/photos.js';
import { PICTURE_SIZES } from '../public/tables.js';

/** What somebody wrote, not sanitised yet. */
export interface WrittenWords {
  readonly headline?: string | undefined;
  readonly lead?: string | undefined;
  /** Plain text. */
  readonly body?: string | undefined;
  /** Goes before the plain text, which then follows from it. */
  readonly html?: string | undefined;
}

export interface WrittenFile {
  readonly attachmentId: string;
  readonly alternative: string;
  readonly credit: string;
  readonly rights: string;
}

/** Of a version: what is left out stays as it was. */
export interface WrittenVersion extends WrittenWords {
  readonly quotes?:
    | ReadonlyArray<{ readonly words: string; readonly speaker: string; readonly authorised: boolean }>
    | undefined;
  readonly boilerplate?: string | undefined;
  readonly pressContact?: string | undefined;
  readonly place?: string | undefined;
  readonly dateLine?: string | null | undefined;
  readonly audience?: string | undefined;
  readonly topicId?: string | null | undefined;
  readonly translations?: ReadonlyArray<WrittenWords & { readonly language: Language }> | undefined;
  readonly files?: readonly WrittenFile[] | undefined;
}

type Version = Content & Pick<Kept, 'topicId'>;
type Words = Pick<Content, 'headline' | 'lead' | 'html' | 'text'>;

const NO_WORDS: Words = { headline: '', lead: '', html: '', text: '' };
const NOTHING: Version = {
  ...NO_WORDS,
  quotes: [],
  boilerplate: '',
  pressContact: '',
  place: '',
  dateLine: null,
  audience: '',
  translations: [],
  files: [],
  topicId: null,
};

/** Bytes of the formatted text (as JSON): with its plain text and in two languages, sealed, it stays below the 1 MiB that an event store takes. */
const LARGEST_BODY = 90_000;

/** Makes of what somebody wrote a version as it would stand on its page. */
@Injectable()
export class Versions {
  constructor(
    private readonly commands: CommandBus,
    private readonly reader: MailReader,
    private readonly attachments: AttachmentQueries,
    private readonly pictures: Pictures,
  ) {}

  /**
   * The files become part of the communiqué; nothing else is written.
   * @throws OfficeError attachment-not-found, communique-text-too-complex, picture-too-large, picture-of-other-kind, picture-unreadable, pictures-busy
   */
  async keep(
    communiqueId: string,
    { headline, lead, body, html, translations, files, ...rest }: WrittenVersion,
    before: Version | undefined,
    context: CommandContext,
  ): Promise<Kept> {
    const old = before ?? NOTHING;
    const version: Version = {
      ...old,
      ...present(rest),
      ...(await this.words({ headline, lead, body, html }, old)),
      ...(translations && { translations: await this.translated(translations) }),
      ...(files && { files: await this.adopted(communiqueId, files, old.files, context) }),
      quotes: [...(rest.quotes ?? old.quotes)],
    };
    const { actor, actingFor } = context;
    const content = contentOf(version);
    return {
      ...content,
      topicId: version.topicId,
      isIdea: content.text === '',
      writerIds: actingFor === undefined ? [actor] : [actor, actingFor],
      hash: hashOf(content),
    };
  }

  private translated(translations: NonNullable<WrittenVersion['translations']>): Promise<Content['translations']> {
    return Promise.all(
      translations.map(async ({ language, ...words }) => ({ language, ...(await this.words(words, NO_WORDS)) })),
    );
  }

  private async words({ headline, lead, body, html }: WrittenWords, old: Words): Promise<Words> {
    const own = { headline: headline ?? old.headline, lead: lead ?? old.lead };
    const source = html ?? (body === undefined ? undefined : paragraphs(body));
    return { ...own, ...(source === undefined ? { html: old.html, text: old.text } : await this.sanitised(source)) };
  }

  private async sanitised(source: string): Promise<Pick<Words, 'html' | 'text'>> {
    const letter = await this.reader.letter(source).catch((error: unknown) => {
      if (error instanceof ReadingTooCostly) return undefined;
      throw error;
    });
    if (!letter || jsonBytes(letter.html) > LARGEST_BODY)
      throw new OfficeError('too-large', 'communique-text-too-complex');
    return { html: letter.html, text: letter.text };
  }

  /** Sealed under the communiqué's own key, as its words are. */
  private async adopted(
    communiqueId: string,
    files: readonly WrittenFile[],
    before: Content['files'],
    context: CommandContext,
  ): Promise<Content['files']> {
    const adopted: Content['files'] = [];
    for (const { attachmentId: id, alternative, credit, rights } of files) {
      const scope = { caseId: communiqueId, personId: null };
      const file = await this.commands.execute(new AdoptAttachment(id, scope, context));
      const { attachmentId, name, size, sha256 } = file;
      const known = before.find((one) => one.attachmentId === attachmentId);
      const mediaType = known?.mediaType ?? (await this.lookedAt(attachmentId, file.mediaType));
      adopted.push({ attachmentId, name, mediaType, size, sha256, alternative, credit, rights });
    }
    return adopted;
  }

  /**
   * What it is, by its first bytes: a photo under another name would stand in the press room with all that its camera wrote. A picture is decoded once as the
   * press room will, so that whoever adds it hears that it cannot be shown.
   */
  private async lookedAt(attachmentId: string, said: string): Promise<string> {
    const { bytes } = await this.attachments.read(attachmentId);
    const format = formatOf(bytes);
    if (format === null && !isPhoto({ mediaType: said })) return said;
    await this.pictures.sizes(bytes, [PICTURE_SIZES.small]);
    return `image/${format}`;
  }
}

/** Plain text as a page shows it: blank lines part paragraphs. */
const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const present = <T extends object>(fields: T): { [Key in keyof T]: Exclude<T[Key], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
