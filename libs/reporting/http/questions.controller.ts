import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
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
  Viewers,
  WrittenDto,
  type Caller,
} from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfficeError } from '#libs/kernel';
import { ChangeQuestion, SaveQuestion } from '../commands/questions.js';
import { cutWords, QUESTION_FILE_ROWS } from '../domain/cut-answer.js';
import { typedValues } from '../domain/parameters.js';
import { ASKABLE_FUNCTIONS, guardQuestion } from '../domain/question-guard.js';
import { REPORTING_RIGHTS } from '../domain/rights.js';
import { QuestionRunner } from '../queries/question-runner.js';
import { Questions } from '../queries/questions.js';
import { ReportingSchema, schemaOf } from '../tables/reporting-schema.js';
import { AnswerDto, RunQuestionBody, DictionaryDto, QuestionsDto, QuestionTextBody } from './questions.dto.js';

const SHOWN_ROWS = 5_000;
const FILE_ROWS = QUESTION_FILE_ROWS;
/** How long somebody who lost the right may wait for it to be seen. */
const LOOK_AGAIN_MILLISECONDS = 1_000;

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
    private readonly viewers: Viewers,
  ) {}

  @Get()
  async all(@CurrentEmployee() caller: Caller, @Req() request: Request): Promise<QuestionsDto> {
    const { id, roles } = caller;
    const items = await this.questions.of({ id, roles, staff: seesStaff(caller) }, languageOf(request));
    return {
      items: items.map((one) => ({ ...one, sharedWith: [...one.sharedWith], parameters: [...one.parameters] })),
    };
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
    const { columns, rows, truncated, left } = await this.answered(body, caller, SHOWN_ROWS, response);
    return { columns: [...columns], rows: rows.map((row) => [...row]), truncated, left };
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
    const { columns, rows, truncated, left } = await this.answered(body, caller, FILE_ROWS, response);
    const cut = cutWords(rows.length, left, languageOf(request));
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
  remove(
    @Param('id') id: string,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    return this.act(id, { kind: 'remove', by: caller.id }, context);
  }

  /** It was removed by mistake: it is there again under its own address, and what is sent by a schedule goes on. */
  @Post(':id/restoration')
  @HttpCode(200)
  restore(
    @Param('id') id: string,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    return this.act(id, { kind: 'restore', by: caller.id }, context);
  }

  private async act(id: string, change: ChangeQuestion['change'], context: CommandContext): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new ChangeQuestion(id, change, context));
    return { id, revision };
  }

  /** Whoever loses the right while it runs gets no answer: it is looked at again and again, and at its end. */
  private async answered(body: RunQuestionBody, caller: Caller, limit: number, response: Response) {
    const gone = new AbortController();
    response.once('close', () => response.writableFinished || gone.abort());
    const { sql, parameters = [], types = [], anyway = false } = body;
    const staff = seesStaff(caller);
    const asked = { sql, parameters: typedValues(parameters, types), anyway, limit, employeeId: caller.id, staff };
    const looking = setInterval(() => {
      void this.mayStill(caller, staff).then((may) => may || gone.abort());
    }, LOOK_AGAIN_MILLISECONDS);
    try {
      const answer = await this.runner.run({ ...asked, signal: gone.signal });
      if (await this.mayStill(caller, staff)) return answer;
      throw rightLost();
    } catch (error) {
      throw response.writableEnded || (await this.mayStill(caller, staff)) ? error : rightLost();
    } finally {
      clearInterval(looking);
    }
  }

  private async mayStill({ id }: Caller, staff: boolean): Promise<boolean> {
    const viewer = await this.viewers.viewer(id);
    const right = REPORTING_RIGHTS[staff ? 'askOfStaff' : 'askQuestions'];
    return viewer !== undefined && right.some((role) => viewer.roles.includes(role));
  }

  private async guarded(
    { name, sql, chart = 'none', sharedWith = [], parameters = [] }: QuestionTextBody,
    caller: Caller,
  ) {
    await guardQuestion(sql, this.runner.askable(seesStaff(caller)));
    const said = parameters.map((one) => ({ ...one, value: one.value ?? null }));
    typedValues(
      said.map(({ value }) => value),
      said.map(({ type }) => type),
    );
    return { name, sql, chart, sharedWith, ...(said.length > 0 && { parameters: said }) };
  }
}

const rightLost = () => new OfficeError('forbidden', 'question-right-lost');
