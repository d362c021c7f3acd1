import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentEmployee, Roles, type Caller } from '#libs/http';
import { OfThing } from '#libs/manifest';
import { CASE_RIGHTS } from '../domain/rights.js';
import { EarlierAnswers } from '../queries/earlier-answers.js';
import { EarlierAnswersDto, EarlierAnswersQuery } from './earlier-answers.dto.js';

/** What was answered before to questions about the same. */
@ApiTags('cases')
@Controller('api/cases/:id/earlier-answers')
@OfThing('case')
export class EarlierAnswersController {
  constructor(private readonly answers: EarlierAnswers) {}

  /** Final answers that went out in other cases which the caller sees, by the words of their subjects. What they say is read in their case. */
  @Get()
  @Roles(...CASE_RIGHTS.answerCases)
  async list(
    @Param('id') id: string,
    @Query() { q }: EarlierAnswersQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<EarlierAnswersDto> {
    return { items: [...(await this.answers.like(id, q, caller))] };
  }
}
