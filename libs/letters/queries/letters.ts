import { Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { notFound, type FilledLetter, type Language, type LetterType, type LetterWords } from '#libs/kernel';
import { Manifests } from '#libs/manifest';
import { LETTERS_STREAM, type RecordedLetterEvent } from '../domain/events.js';
import { keyOf, letters, requireSound, type OwnWords } from '../domain/letters.js';
import { inBuiltInWords, render } from '../domain/template.js';

interface Known {
  readonly own: OwnWords;
  readonly events: readonly RecordedLetterEvent[];
  readonly revision: number;
}

/** The letters that the office sends, in the words that hold now. */
@Injectable()
export class Letters {
  private readonly logger = new Logger('Letters');
  private known: Known = { own: letters.initialState, events: [], revision: -1 };

  constructor(
    private readonly journal: Journal,
    private readonly manifests: Manifests,
    private readonly modules: ModuleRef,
  ) {}

  /**
   * As it goes out at this moment, whichever process changed its words.
   * @param unitIds whose words come before those of the office: the nearest unit first
   */
  async write(filled: FilledLetter, unitIds: readonly string[] = []): Promise<LetterWords> {
    const { letter, language } = filled;
    const { own } = await this.now();
    const unitId = unitIds.find((id) => own.has(keyOf(letter.id, language, id)));
    const words = own.get(keyOf(letter.id, language, unitId));
    if (!words) return inBuiltInWords(filled);
    try {
      requireSound(letter, language, words);
    } catch {
      // A field that a later version of the office does not have: a letter with a hole in it must not go out.
      this.logger.error({
        msg: 'the words of a letter no longer fit; the built-in ones go out',
        letter: letter.id,
        language,
      });
      return inBuiltInWords(filled);
    }
    return render(words, filled);
  }

  /** Kept, and brought up to date by what came since. */
  async now(): Promise<Known> {
    const since = (await this.journal.read(LETTERS_STREAM, {
      from: this.known.revision + 1,
    })) as readonly RecordedLetterEvent[];
    const now = since.reduce(withEvent, this.known);
    if (now.revision > this.known.revision) this.known = now;
    return now;
  }

  /** What stands in the fields of letters about a case, as all modules have it. @throws OfficeError case-not-found */
  async factsOf(caseNumber: string, language: Language, viewer: Viewer): Promise<Record<string, string | null>> {
    const found = await Promise.all(
      this.manifests.letterFacts.map((type) =>
        this.modules.get(type, { strict: false }).of(caseNumber, language, viewer),
      ),
    );
    return Object.assign({}, ...found) as Record<string, string | null>;
  }

  /** Those for which a unit has words of its own, in whichever language. */
  async ownOf(unitId: string): Promise<readonly LetterType[]> {
    const { own } = await this.now();
    return this.all.filter(({ id, builtIn }) =>
      (Object.keys(builtIn) as Language[]).some((language) => own.has(keyOf(id, language, unitId))),
    );
  }

  get all(): readonly LetterType[] {
    return [...this.manifests.letters.values()];
  }

  /** @throws OfficeError letter-unknown */
  letter(id: string): LetterType {
    const letter = this.manifests.letters.get(id);
    if (!letter) throw notFound('letter-unknown');
    return letter;
  }

  /** @throws OfficeError letter-unknown, letter-language-unknown */
  in(id: string, language: Language): LetterType {
    const letter = this.letter(id);
    if (!Object.hasOwn(letter.builtIn, language)) throw notFound('letter-language-unknown');
    return letter;
  }
}

// Another reading may have been here first.
const withEvent = (known: Known, event: RecordedLetterEvent): Known =>
  event.revision <= known.revision
    ? known
    : { own: letters.evolve(known.own, event), events: [...known.events, event], revision: event.revision };
