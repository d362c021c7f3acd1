import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { LANGUAGES, notFound, type Language } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { kindOf } from '../domain/kind.js';
import { CaseStreams } from './case-streams.js';

/** The words that a kind of case offers to whoever answers, filled from the case. */
@Injectable()
export class AnswerLetters {
  constructor(
    private readonly streams: CaseStreams,
    private readonly letters: Letters,
  ) {}

  /** @throws OfficeError case-not-found */
  async of(caseId: string, language: Language) {
    const { answers } = kindOf((await this.registration(caseId)).kind);
    return answers.map(({ id, name, builtIn }) => ({
      id,
      name: name[language],
      languages: LANGUAGES.filter((one) => builtIn[one]),
    }));
  }

  /** As the office's words have it now; a line of which the case says nothing is left out. @throws OfficeError case-not-found, letter-unknown, letter-language-unknown */
  async write(caseId: string, letterId: string, language: Language, viewer: Viewer): Promise<string> {
    const { kind, number } = await this.registration(caseId);
    const letter = kindOf(kind).answers.find(({ id }) => id === letterId);
    if (!letter) throw notFound('letter-unknown');
    if (!letter.builtIn[language]) throw notFound('letter-language-unknown');
    const facts = await this.letters.factsOf(number, language, viewer);
    const values = Object.fromEntries(Object.keys(letter.fields).map((name) => [name, facts[name] ?? null]));
    return (await this.letters.write({ letter, language, values })).text;
  }

  private async registration(caseId: string) {
    return (await this.streams.index(caseId)).index.theCase.registration;
  }
}
