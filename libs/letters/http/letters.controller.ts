import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  type Caller,
  Context,
  CurrentEmployee,
  OnlyReads,
  RecordsNothing,
  Roles,
  SeenRevision,
  UserLanguage,
} from '#libs/http';
import { Decide, type CommandContext } from '#libs/journal';
import { LANGUAGES, notFound, type Language, type LetterType } from '#libs/kernel';
import { CurrentUnits, OrganizationDirectory } from '#libs/organization';
import { LETTERS_STREAM, type RecordedLetterEvent } from '../domain/events.js';
import { keyOf, letters, requireSound, type LetterCommand, type OwnWords } from '../domain/letters.js';
import { LETTER_RIGHTS } from '../domain/rights.js';
import { render } from '../domain/template.js';
import { Letters } from '../queries/letters.js';
import {
  ChangeLetterDto,
  LetterDto,
  LetterListDto,
  LetterUnitQueryDto,
  LetterWordsDto,
  LetterWrittenDto,
  PreviewLetterDto,
  type LetterOfUnitDto,
  type LetterVersionDto,
} from './letters.dto.js';

@ApiTags('office')
@Controller('api/office/letters')
export class LettersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly letters: Letters,
    private readonly directory: OrganizationDirectory,
    private readonly units: CurrentUnits,
  ) {}

  /** Every letter that the office sends by itself, or makes for somebody to send. */
  @Get()
  @Roles(...LETTER_RIGHTS.manageLetters)
  async list(@UserLanguage() language: Language): Promise<LetterListDto> {
    const { own } = await this.letters.now();
    return {
      items: this.letters.all.map((letter) => ({
        id: letter.id,
        name: letter.name[language],
        sent: letter.sent[language],
        languages: languagesOf(letter),
        changed: languagesOf(letter).filter((one) => own.has(keyOf(letter.id, one))),
      })),
    };
  }

  /** Its words, its fields, and who changed what. */
  @Get(':id')
  @RecordsNothing('a setting of the office')
  @Roles(...LETTER_RIGHTS.manageLetters)
  async one(@Param('id') id: string, @UserLanguage() language: Language): Promise<LetterDto> {
    const letter = this.letters.letter(id);
    const { own, events, revision } = await this.letters.now();
    return {
      id,
      name: letter.name[language],
      sent: letter.sent[language],
      fields: Object.entries(letter.fields).map(([name, { words, required = false }]) => ({
        name,
        words: words[language],
        required,
      })),
      languages: languagesOf(letter).map((one) => {
        const builtIn = letter.builtIn[one]!;
        const words = own.get(keyOf(id, one));
        return { language: one, ...(words ?? builtIn), builtIn, isBuiltIn: words === undefined };
      }),
      byUnit: letter.byUnit === true,
      units: unitWordsOf(letter, own),
      history: await this.history(
        letter,
        events.filter(({ data }) => data.letterId === id),
      ),
      revision: Math.max(revision, 0),
    };
  }

  /** What is sent from then on says so, in every process. */
  @Put(':id/:language')
  @Roles(...LETTER_RIGHTS.manageLetters)
  async change(
    @Param('id') id: string,
    @Param('language') language: Language,
    @Body() { subject = null, text }: ChangeLetterDto,
    @Query() { unit }: LetterUnitQueryDto,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<LetterWrittenDto> {
    const command = { type: 'Change', ...(await this.which(id, language, unit)), words: { subject, text } } as const;
    return this.decide(command, context, seen);
  }

  /** Back to the words that came with the office; of a unit, to those that hold above it. */
  @Delete(':id/:language')
  @Roles(...LETTER_RIGHTS.manageLetters)
  async reset(
    @Param('id') id: string,
    @Param('language') language: Language,
    @Query() { unit }: LetterUnitQueryDto,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<LetterWrittenDto> {
    return this.decide({ type: 'Reset', ...(await this.which(id, language, unit)) }, context, seen);
  }

  /** How it would read, for a case that the caller sees, or with samples. Nothing is kept. */
  @Post(':id/:language/preview')
  @HttpCode(200)
  @OnlyReads()
  @Roles(...LETTER_RIGHTS.manageLetters)
  async preview(
    @Param('id') id: string,
    @Param('language') language: Language,
    @Body() { subject = null, text, caseNumber }: PreviewLetterDto,
    @CurrentEmployee() caller: Caller,
  ): Promise<LetterWordsDto> {
    const letter = this.letters.in(id, language);
    const words = { subject: letter.builtIn[language]!.subject === null ? null : subject, text };
    requireSound(letter, language, words);
    const samples = Object.fromEntries(
      Object.entries(letter.fields).map(([name, { sample }]) => [name, sample[language]]),
    );
    const facts = caseNumber ? await this.letters.factsOf(caseNumber, language, caller) : {};
    const values = Object.fromEntries(
      Object.keys(samples).map((name) => [name, name in facts ? facts[name]! : samples[name]!]),
    );
    return render(words, { letter, language, values });
  }

  /** @throws OfficeError letter-unknown, letter-language-unknown, unit-unknown */
  private async which(id: string, language: Language, unitId: string | undefined) {
    if (unitId !== undefined && !(await this.units.tree()).has(unitId)) throw notFound('unit-unknown', { unitId });
    return { letter: this.letters.in(id, language), language, unitId };
  }

  private async decide(
    command: LetterCommand,
    context: CommandContext,
    seenRevision?: number,
  ): Promise<LetterWrittenDto> {
    const { revision } = await this.commands.execute(
      new Decide({ stream: LETTERS_STREAM, decider: letters, command, context, seenRevision }),
    );
    await this.letters.now();
    return { revision: Math.max(revision, 0) };
  }

  private async history(letter: LetterType, events: readonly RecordedLetterEvent[]): Promise<LetterVersionDto[]> {
    const actors = [...new Set(events.map(({ metadata }) => metadata.actor))];
    const names = new Map(
      await Promise.all(actors.map(async (id) => [id, (await this.directory.employee(id))?.name ?? ''] as const)),
    );
    return events.toReversed().map((event) => {
      const { actor, occurredAt: at } = event.metadata;
      const { language, unitId = null } = event.data;
      // Of a unit: what held above it is another history.
      const builtIn = unitId === null ? letter.builtIn[language] : undefined;
      const words = event.type === 'LetterChanged' ? event.data : builtIn;
      return {
        id: event.id,
        at,
        by: { id: actor, name: names.get(actor)! },
        language,
        unitId,
        subject: words?.subject ?? null,
        text: words?.text ?? '',
        isBuiltIn: event.type === 'LetterReset',
      };
    });
  }
}

const languagesOf = ({ builtIn }: LetterType): Language[] => LANGUAGES.filter((language) => builtIn[language]);

const unitWordsOf = ({ id }: LetterType, own: OwnWords): LetterOfUnitDto[] =>
  [...own].flatMap(([key, words]) => {
    const [letterId, language, unitId] = key.split(' ');
    return letterId === id && unitId !== undefined ? [{ unitId, language: language as Language, ...words }] : [];
  });
