import { Body, Controller, Delete, Get, Param, Post, Put, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { csvText } from '#libs/csv';
import {
  Context,
  CurrentEmployee,
  languageOf,
  OnlyReads,
  Roles,
  SeenRevision,
  WrittenDto,
  type Caller,
} from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { ChangeQuestion, SaveQuestion } from '../commands/questions.js';
import { ASKABLE_FUNCTIONS, guardQuestion } from '../domain/question-guard.js';
import { REPORTING_RIGHTS } from '../domain/rights.js';
import { QuestionRunner, type Asked } from '../queries/question-runner.js';
import { Questions } from '../queries/questions.js';
import { ReportingSchema, schemaOf } from '../tables/reporting-schema.js';
import { AnswerDto, RunQuestionBody, DictionaryDto, QuestionsDto, QuestionTextBody } from './questions.dto.js';

const SHOWN_ROWS = 5_000;
const FILE_ROWS = 100_000;

const seesStaff = ({ roles }: Caller) => REPORTING_RIGHTS.askOfStaff.some((role) => roles.includes(role));

/** Questions in SQL over the views of `reporting`. */
@ApiTags('reporting')
@Controller('api/questions')
@Roles(...REPORTING_RIGHTS.askQuestions)
export class QuestionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly questions: Questions,
    private readonly runner: QuestionRunner,
    private readonly schema: ReportingSchema,
  ) {}

  @Get()
  async all(@CurrentEmployee() caller: Caller, @Req() request: Request): Promise<QuestionsDto> {
    const { id, roles } = caller;
    const items = await this.questions.of({ id, roles, staff: seesStaff(caller) }, languageOf(request));
    return { items: items.map((one) => ({ ...one, sharedWith: [...one.sharedWith] })) };
  }

  /** What may be asked: each view and column in words. */
  @Get('dictionary')
  dictionary(@CurrentEmployee() caller: Caller, @Req() request: Request): DictionaryDto {
    const language = languageOf(request);
    const views = this.schema.views.filter((view) => seesStaff(caller) || !view.staff);
    return {
      views: views.map((view) => ({
        schema: schemaOf(view),
        name: view.name,
        about: view.about[language],
        columns: Object.entries(view.columns).map(([name, words]) => ({ name, about: words[language] })),
      })),
      functions: [...ASKABLE_FUNCTIONS],
    };
  }

  @Post('run')
  @OnlyReads()
  async run(
    @Body() body: RunQuestionBody,
    @CurrentEmployee() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnswerDto> {
    response.status(200);
    const { columns, rows, truncated } = await this.runner.run(asked(body, caller, SHOWN_ROWS, response));
    return { columns: [...columns], rows: rows.map((row) => [...row]), truncated };
  }

  /** The answer as CSV; its last line says where it was cut off. */
  @Post('csv')
  @OnlyReads()
  async csv(
    @Body() body: RunQuestionBody,
    @CurrentEmployee() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { columns, rows, truncated } = await this.runner.run(asked(body, caller, FILE_ROWS, response));
    const cut =
      languageOf(request) === 'pl' ? `Ucięto po ${rows.length} wierszach.` : `Cut off after ${rows.length} rows.`;
    const records = [
      columns.map(({ name }) => name),
      ...rows.map((row) => row.map((cell) => (cell === null ? null : String(cell)))),
      ...(truncated ? [[cut]] : []),
    ];
    response
      .status(200)
      .type('text/csv; charset=utf-8')
      .set('Content-Disposition', 'attachment; filename="pytanie.csv"')
      .send(csvText(records, { isBeginning: true }));
  }

  @Post()
  async save(
    @Body() body: QuestionTextBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const { id, outcome } = await this.commands.execute(new SaveQuestion(await this.guarded(body, caller), context));
    return { id, revision: outcome.revision };
  }

  @Put(':id')
  async change(
    @Param('id') id: string,
    @Body() body: QuestionTextBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const change = { kind: 'change' as const, by: caller.id, question: await this.guarded(body, caller) };
    const { revision } = await this.commands.execute(new ChangeQuestion(id, change, context, seen));
    return { id, revision };
  }

  @Delete(':id')
  async remove(
    @Param('id') id: string,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(
      new ChangeQuestion(id, { kind: 'remove', by: caller.id }, context),
    );
    return { id, revision };
  }

  private async guarded({ name, sql, chart = 'none', sharedWith = [] }: QuestionTextBody, caller: Caller) {
    await guardQuestion(sql, this.runner.askable(seesStaff(caller)));
    return { name, sql, chart, sharedWith };
  }
}

function asked(
  { sql, parameters = [], anyway = false }: RunQuestionBody,
  caller: Caller,
  limit: number,
  response: Response,
): Asked {
  const gone = new AbortController();
  response.once('close', () => response.writableFinished || gone.abort());
  return { sql, parameters, anyway, limit, employeeId: caller.id, staff: seesStaff(caller), signal: gone.signal };
}
