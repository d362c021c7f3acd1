import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Context, CurrentEmployee, Roles, type Caller } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfThing } from '#libs/manifest';
import { Drafting } from '../commands/drafting.js';
import { DRAFT_RIGHTS } from '../domain/rights.js';
import { DraftQueries } from '../queries/draft-queries.js';
import { draftItemDto } from './draft-dtos.js';
import { DraftBody, DraftPageDto, DraftsQuery, DraftWrittenDto } from './drafts.dto.js';

/** Drafts of letters to whoever wrote in a case. */
@ApiTags('drafts')
@Controller('api/cases/:id/drafts')
@OfThing('case')
export class CaseDraftsController {
  constructor(
    private readonly drafting: Drafting,
    private readonly queries: DraftQueries,
  ) {}

  /** The newest in front. */
  @Get()
  @Roles(...DRAFT_RIGHTS.readDrafts)
  async list(
    @Param('id') caseId: string,
    @Query() { limit, cursor }: DraftsQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<DraftPageDto> {
    const { items, nextCursor } = await this.queries.ofCase(caseId, limit, cursor, caller);
    return { items: items.map(draftItemDto), nextCursor };
  }

  /** Begins a draft with its first version: all that would leave by mail is kept as it is now. */
  @Post()
  @Roles(...DRAFT_RIGHTS.writeDrafts)
  begin(
    @Param('id') caseId: string,
    @Body() { purpose = 'answer', final = true, outcome, ...words }: DraftBody,
    @Context() context: CommandContext,
  ): Promise<DraftWrittenDto> {
    const draft = { ...words, purpose, final: final && purpose === 'answer', outcome: outcome ?? null };
    return this.drafting.begin(caseId, draft, context);
  }
}
