import type { Language } from './language.js';

/** What a template may name. */
export interface LetterField {
  /** What stands there, for whoever writes the template. */
  readonly words: Readonly<Record<Language, string>>;
  readonly sample: Readonly<Record<Language, string>>;
  /** The letter would be of no use without it: every template has to hold it. */
  readonly required?: boolean;
}

/** A template: plain text with fields, `{{case.number}}`. The subject is null where the letter has none of its own. */
export interface LetterWords {
  readonly subject: string | null;
  readonly text: string;
}

/** A letter that the office sends. It stands with the module that sends it, and in `letters` of its manifest: administrators change its words. */
export interface LetterType<Field extends string = string> {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  /** To whom, and when. */
  readonly sent: Readonly<Record<Language, string>>;
  readonly fields: Readonly<Record<Field, LetterField>>;
  /** Each unit may have words of its own, which count for it and those below it. */
  readonly byUnit?: true;
  /** In the languages in which it goes out. */
  readonly builtIn: Readonly<Partial<Record<Language, LetterWords>>>;
}

/** What stands in the fields of one letter. Null: nothing. */
export interface FilledLetter {
  readonly letter: LetterType;
  readonly language: Language;
  readonly values: Readonly<Record<string, string | null>>;
}

export const defineLetter = <Field extends string>(letter: LetterType<Field>): LetterType<Field> => letter;

export const fillLetter = <Field extends string>(
  letter: LetterType<Field>,
  language: Language,
  values: Readonly<Record<NoInfer<Field>, string | null>>,
): FilledLetter => ({ letter, language, values });
