import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import type { Field, SentFile, SentForm } from '../domain/form.js';
import type { Words } from '../domain/words.js';

/** As intake by mail has it: the largest mail is 25 MB. */
export const MOST_BYTES = 25 * 1024 * 1024;
export const MOST_FILES = 10;
/** Of one field that is no file: what is longer is refused by the field's own rule, and that much is still shown. */
const LONGEST_FIELD = 120_000;
const MOST_FIELDS = 60;

/** It cannot be read as a form, or is more than a form may be. `says` is for the visitor. */
export class RefusedForm extends Error {
  override readonly name = 'RefusedForm';

  constructor(
    readonly status: 400 | 413 | 415 | 503,
    readonly says: Words,
    /** What could be read of it. */
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(says.en);
  }
}

export interface ReceivedForm extends SentForm {
  /** Whatever was sent beside the form's own fields: the token, the honeypot. */
  readonly beside: Readonly<Record<string, string>>;
}

/** Bytes of files of all forms that are being received at one time: a crowd that sends the largest ones at once is asked to come again. */
export class Room {
  private taken = 0;

  constructor(private readonly bytes = 150 * 1024 * 1024) {}

  /** False, and nothing is taken, where there is no more. */
  take(bytes: number): boolean {
    if (this.taken + bytes > this.bytes) return false;
    this.taken += bytes;
    return true;
  }

  giveBack(bytes: number): void {
    this.taken -= bytes;
  }
}

const roomOfAll = new Room();

/** Reads a form, whatever its encoding, with limits on all of it. @throws RefusedForm */
export async function receiveForm(
  request: IncomingMessage,
  fields: readonly Field[],
  room = roomOfAll,
): Promise<ReceivedForm> {
  const parts = await readParts(request, room);
  const own = new Set(fields.map(({ name }) => name));
  const [values, beside]: Record<string, string>[] = [{}, {}];
  for (const [name, text] of parts.texts) {
    const tidy = tidied(text);
    if (tidy !== '') (own.has(name) ? values! : beside!)[name] = tidy;
  }
  return { values: values!, beside: beside!, files: parts.files };
}

/** Lines end as in HTTP; no letter that PostgreSQL or a mail could not hold. */
const tidied = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
    .toWellFormed()
    .trim();

async function readParts(
  request: IncomingMessage,
  room: Room,
): Promise<{ readonly texts: ReadonlyMap<string, string>; readonly files: readonly SentFile[] }> {
  let parser: busboy.Busboy;
  try {
    parser = busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { fields: MOST_FIELDS, fieldSize: LONGEST_FIELD, files: MOST_FILES, fileSize: MOST_BYTES, parts: 100 },
    });
  } catch {
    request.resume();
    throw new RefusedForm(415, NO_FORM);
  }
  const texts = new Map<string, string>();
  const files: SentFile[] = [];
  let bytes = 0;
  let refused: { readonly status: 400 | 413 | 503; readonly says: Words } | undefined;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const withTyped = (status: 400 | 413 | 503, says: Words) => new RefusedForm(status, says, Object.fromEntries(texts));
  /** What still comes takes no room; what was typed into fields behind the files is read all the same. */
  const refuse = (says: Words, status: 400 | 413 | 503 = 413): void => {
    refused ??= { status, says };
    files.length = 0;
    room.giveBack(bytes);
    bytes = 0;
  };
  const breakOff = () => reject(withTyped(400, NO_FORM));
  parser
    .on('field', (name, value) => texts.set(name, value))
    .on('file', (_field, stream, { filename, mimeType }) => {
      let pieces: Buffer[] = [];
      stream
        .on('data', (piece: Buffer) => {
          if (!refused && bytes + piece.length > MOST_BYTES) refuse(TOO_LARGE);
          if (!refused && !room.take(piece.length)) refuse(CROWDED, 503);
          if (refused) return void (pieces = []);
          bytes += piece.length;
          pieces.push(piece);
        })
        .on('limit', () => refuse(TOO_LARGE))
        .on('close', () => {
          // A file field that was left empty comes as a file without a name.
          if (filename && !refused) files.push({ name: filename, mediaType: mimeType, bytes: Buffer.concat(pieces) });
        });
    })
    .on('filesLimit', () => refuse(TOO_MANY))
    .on('fieldsLimit', () => refuse(NO_FORM, 400))
    .on('partsLimit', () => refuse(NO_FORM, 400))
    .on('error', breakOff)
    .on('close', resolve);
  request.on('aborted', breakOff).on('error', breakOff);
  request.pipe(parser);
  try {
    await promise;
  } catch (error) {
    request.unpipe(parser);
    // Read to its end and thrown away: a browser that is cut off while it sends shows no answer.
    request.resume();
    throw error;
  } finally {
    room.giveBack(bytes);
  }
  if (refused) throw withTyped(refused.status, refused.says);
  return { texts, files };
}

const NO_FORM: Words = {
  pl: 'Tego, co przyszło, nie da się odczytać jako formularza. Proszę otworzyć formularz na nowo i wysłać jeszcze raz.',
  en: 'What came cannot be read as a form. Please open the form again and send it once more.',
};
export const TOO_LARGE: Words = {
  pl: 'Pliki są za duże: wszystkie razem mogą mieć najwyżej 25 MB. Proszę wybrać mniejsze albo przysłać je w kilku częściach.',
  en: 'The files are too large: all of them together may have 25 MB at most. Please choose smaller ones, or send them in several parts.',
};
const CROWDED: Words = {
  pl: 'Bardzo wiele osób wysyła teraz pliki, więc formularz nie został przyjęty. Proszę spróbować za kilka minut.',
  en: 'Very many people are sending files at the moment, so the form was not taken. Please try again in a few minutes.',
};
export const TOO_MANY: Words = {
  pl: `Plików jest za dużo: można dołączyć najwyżej ${MOST_FILES}.`,
  en: `There are too many files: ${MOST_FILES} can be attached at most.`,
};
