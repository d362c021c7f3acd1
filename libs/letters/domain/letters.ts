import { OfficeError, type Decider, type Language, type LetterType, type LetterWords } from '#libs/kernel';
import type { LetterEvent } from './events.js';
import { fieldsIn, parse } from './template.js';

/** The office's own words, by letter and language. */
export type OwnWords = ReadonlyMap<string, LetterWords>;

export const keyOf = (letterId: string, language: Language): string => `${letterId} ${language}`;

export type LetterCommand =
  | { readonly type: 'Change'; readonly letter: LetterType; readonly language: Language; readonly words: LetterWords }
  | { readonly type: 'Reset'; readonly letter: LetterType; readonly language: Language };

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
    const { letter, language } = command;
    const before = own.get(keyOf(letter.id, language));
    const which = { letterId: letter.id, language };
    if (command.type === 'Reset') return before ? [{ type: 'LetterReset', data: which }] : [];
    requireSound(letter, language, command.words);
    const builtIn = letter.builtIn[language]!;
    const words = { subject: builtIn.subject === null ? null : command.words.subject, text: command.words.text };
    if (isSame(words, before ?? builtIn)) return [];
    // Whoever writes out what came with the office wants it, also when a later version says it better.
    if (isSame(words, builtIn)) return [{ type: 'LetterReset', data: which }];
    return [{ type: 'LetterChanged', data: { ...which, ...words } }];
  },
  concerns: ({ letter, language }, { data }) => data.letterId === letter.id && data.language === language,
  evolve: (own, event) => {
    const changed = new Map(own);
    const { letterId, language } = event.data;
    if (event.type === 'LetterReset') changed.delete(keyOf(letterId, language));
    else changed.set(keyOf(letterId, language), { subject: event.data.subject, text: event.data.text });
    return changed;
  },
};

const isSame = (a: LetterWords, b: LetterWords): boolean => a.subject === b.subject && a.text === b.text;
