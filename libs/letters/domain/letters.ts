import { OfficeError, ruleBroken, type Decider, type Language, type LetterType, type LetterWords } from '#libs/kernel';
import type { LetterEvent } from './events.js';
import { fieldsIn, parse } from './template.js';

/** The office's own words, by letter and language, and those of its units. */
export type OwnWords = ReadonlyMap<string, LetterWords>;

export const keyOf = (letterId: string, language: Language, unitId?: string): string =>
  [letterId, language, ...(unitId === undefined ? [] : [unitId])].join(' ');

interface Which {
  readonly letter: LetterType;
  readonly language: Language;
  /** Left out: the whole office. */
  readonly unitId?: string | undefined;
}
export type LetterCommand =
  | ({ readonly type: 'Change'; readonly words: LetterWords } & Which)
  | ({ readonly type: 'Reset' } & Which);

/** Characters. */
export const LONGEST_SUBJECT = 200;
export const LONGEST_LETTER = 20_000;

/**
 * @throws OfficeError letter-field-unknown, letter-brace-open, letter-brace-stray (`part`, `line`, `column`, `found`), letter-field-missing, letter-empty,
 * letter-subject-empty
 */
export function requireSound({ fields, builtIn }: LetterType, language: Language, words: LetterWords): void {
  const hasSubject = builtIn[language]!.subject !== null;
  // What came empty (a footer that an office may not want) may be emptied again.
  const mayBeEmpty = builtIn[language]!.text === '';
  if (words.text.trim() === '' && !mayBeEmpty) throw new OfficeError('invalid', 'letter-empty', { field: 'text' });
  if (hasSubject && !words.subject?.trim())
    throw new OfficeError('invalid', 'letter-subject-empty', { field: 'subject' });
  const text = parse(words.text, fields);
  const subject = parse(hasSubject ? words.subject! : '', fields);
  const [fault] = [
    ...subject.faults.map((found) => ({ ...found, field: 'subject' })),
    ...text.faults.map((found) => ({ ...found, field: 'text' })),
  ];
  if (fault) {
    const { code, ...place } = fault;
    throw new OfficeError('invalid', code, place);
  }
  const named = fieldsIn([...text.lines, ...subject.lines]);
  const missing = Object.entries(fields).find(([name, { required }]) => required && !named.has(name));
  if (missing) throw new OfficeError('invalid', 'letter-field-missing', { field: 'text', found: missing[0] });
}

export const letters: Decider<OwnWords, LetterCommand, LetterEvent> = {
  initialState: new Map(),
  decide: (command, own) => {
    const { letter, language, unitId } = command;
    if (unitId !== undefined && !letter.byUnit) throw ruleBroken('letter-not-by-unit', { letterId: letter.id });
    const before = own.get(keyOf(letter.id, language, unitId));
    const which = { letterId: letter.id, language, ...(unitId !== undefined && { unitId }) };
    if (command.type === 'Reset') return before ? [{ type: 'LetterReset', data: which }] : [];
    requireSound(letter, language, command.words);
    const builtIn = letter.builtIn[language]!;
    const words = { subject: builtIn.subject === null ? null : command.words.subject, text: command.words.text };
    // A unit that wants what came with the office has it in place of what the office says.
    const unsaid = unitId === undefined ? builtIn : undefined;
    const standing = before ?? unsaid;
    if (standing && isSame(words, standing)) return [];
    // Whoever writes out what came with the office wants it, also when a later version says it better.
    if (unsaid && isSame(words, unsaid)) return [{ type: 'LetterReset', data: which }];
    return [{ type: 'LetterChanged', data: { ...which, ...words } }];
  },
  concerns: ({ letter, language, unitId }, { data }) =>
    data.letterId === letter.id && data.language === language && data.unitId === unitId,
  evolve: (own, event) => {
    const changed = new Map(own);
    const { letterId, language, unitId } = event.data;
    const key = keyOf(letterId, language, unitId);
    if (event.type === 'LetterReset') changed.delete(key);
    else changed.set(key, { subject: event.data.subject, text: event.data.text });
    return changed;
  },
};

const isSame = (a: LetterWords, b: LetterWords): boolean => a.subject === b.subject && a.text === b.text;
