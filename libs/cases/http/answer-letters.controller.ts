import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentEmployee, Roles, UserLanguage, type Caller } from '#libs/http';
import type { Language } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { CASE_RIGHTS } from '../domain/rights.js';
import { AnswerLetters } from '../queries/answer-letters.js';
import { AnswerLettersDto, AnswerLetterTextDto } from './answer-letters.dto.js';

/** Words that whoever answers may put into the answer. */
@ApiTags('cases')
@Controller('api/cases/:id/answer-letters')
@OfThing('case')
@Roles(...CASE_RIGHTS.answerCases)
export class AnswerLettersController {
  constructor(private readonly letters: AnswerLetters) {}

  /** Those that fit the case's kind. */
  @Get()
  async list(@Param('id') id: string, @UserLanguage() language: Language): Promise<AnswerLettersDto> {
    return { items: await this.letters.of(id, language) };
  }

  /** One of them, filled from the case. */
  @Get(':letterId/:language')
  async write(
    @Param('id') id: string,
    @Param('letterId') letterId: string,
    @Param('language') language: Language,
    @CurrentEmployee() caller: Caller,
  ): Promise<AnswerLetterTextDto> {
    return { text: await this.letters.write(id, letterId, language, caller) };
  }
}
