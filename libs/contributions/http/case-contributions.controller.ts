import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CASE_RIGHTS } from '#libs/cases';
import { type Caller, Context, CurrentEmployee, Records, Roles, UserLanguage } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfficeError, type Language } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { AskUnits } from '../commands/ask-units.js';
import { CONTRIBUTION_RIGHTS } from '../domain/rights.js';
import { ContributionQueries, type ContributionItem } from '../queries/contribution-queries.js';
import { contributionsCsv } from './contributions-csv.js';
import { AskBody, AskedDto, CaseContributionsQuery, ContributionPageDto } from './contributions.dto.js';

const EXPORT_PAGE = 200;

/** What units are asked about a case. */
@ApiTags('contributions')
@Controller('api/cases/:id/contributions')
@OfThing('case')
export class CaseContributionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: ContributionQueries,
  ) {}

  /** Those due first in front. */
  @Get()
  @Roles(...CASE_RIGHTS.readCases)
  async list(
    @Param('id') caseId: string,
    @Query() { limit, cursor }: CaseContributionsQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<ContributionPageDto> {
    const { items, nextCursor } = await this.queries.list({ caseId }, { limit, cursor }, caller);
    return { items: [...items], nextCursor };
  }

  /** All of them as CSV: those that were asked the same stand together. */
  @Get('table.csv')
  @Records('case', { act: 'exported' })
  @Roles(...CASE_RIGHTS.readCases)
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async table(
    @Param('id') caseId: string,
    @CurrentEmployee() caller: Caller,
    @UserLanguage() language: Language,
  ): Promise<StreamableFile> {
    const all: ContributionItem[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const { items, nextCursor } = await this.queries.list({ caseId }, { limit: EXPORT_PAGE, cursor }, caller);
      all.push(...items);
      cursor = nextCursor ?? undefined;
      more = nextCursor !== null;
    }
    return new StreamableFile(Buffer.from(contributionsCsv(all, language)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="wklady.csv"',
    });
  }

  /** Asks one unit, or several the same: of the case they learn the question and its files, and nothing else. */
  @Post()
  @Roles(...CONTRIBUTION_RIGHTS.askUnits)
  async ask(
    @Param('id') caseId: string,
    @Body() { unitId, unitIds, employeeId, attachmentIds = [], reason, question, dueAt }: AskBody,
    @Context() context: CommandContext,
  ): Promise<AskedDto> {
    if ((unitId === undefined) === (unitIds === undefined)) throw new OfficeError('invalid', 'contribution-to-one');
    const asked = await this.commands.execute(
      new AskUnits(
        caseId,
        {
          unitIds: unitIds ?? [unitId!],
          employeeId: employeeId ?? null,
          reason: reason ?? null,
          question,
          dueAt,
          attachmentIds,
        },
        context,
      ),
    );
    const { id, revision } = asked[0]!;
    return { id, revision, items: [...asked] };
  }
}
