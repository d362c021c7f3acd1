import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Context, CurrentEmployee, Roles, type Caller } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfThing } from '#libs/manifest';
import { Drafting } from '../commands/drafting.js';
import type { Ladder } from '../domain/events.js';
import { DRAFT_RIGHTS } from '../domain/rights.js';
import { DraftQueries } from '../queries/draft-queries.js';
import { draftItemDto, wordsOf } from './draft-dtos.js';
import { CurrentLadders } from '../queries/current-ladders.js';
import {
  DraftBody,
  DraftPageDto,
  DraftsQuery,
  DraftWrittenDto,
  LaddersOfCaseDto,
  LaddersOfCaseQuery,
  type LadderOfCaseDto,
} from './drafts.dto.js';

/** Drafts of letters to whoever wrote in a case. */
@ApiTags('drafts')
@Controller('api/cases/:id')
@OfThing('case')
export class CaseDraftsController {
  constructor(
    private readonly drafting: Drafting,
    private readonly queries: DraftQueries,
    private readonly ladders: CurrentLadders,
  ) {}

  /** The newest in front. */
  @Get('drafts')
  @Roles(...DRAFT_RIGHTS.readDrafts)
  async list(
    @Param('id') caseId: string,
    @Query() { limit, cursor }: DraftsQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<DraftPageDto> {
    const { items, nextCursor } = await this.queries.ofCase(caseId, limit, cursor, caller);
    return { items: items.map(draftItemDto), nextCursor };
  }

  /** Begins a draft with its first version: all that would leave by mail is kept as it is now. Of a letter of law, the words are the office's own. */
  @Post('drafts')
  @Roles(...DRAFT_RIGHTS.writeDrafts)
  begin(
    @Param('id') caseId: string,
    @Body() { purpose: asked = 'answer', final: meantFinal = true, outcome, ...words }: DraftBody,
    @Context() context: CommandContext,
  ): Promise<DraftWrittenDto> {
    const isDecision = asked === 'refusalDecision';
    const final = (meantFinal && asked === 'answer') || isDecision;
    const purpose = asked === 'answer' && !final ? 'holdingStatement' : asked;
    const draft = { ...wordsOf(words), purpose, final, outcome: isDecision ? 'refused' : (outcome ?? null) } as const;
    return this.drafting.begin(caseId, draft, context);
  }

  /** By what letters have to be approved before they leave: a final answer where it comes to what is asked for, or where nobody has said to what. */
  @Get('ladders')
  @Roles(...DRAFT_RIGHTS.readDrafts)
  async approvedBy(@Param('id') caseId: string, @Query() { outcome }: LaddersOfCaseQuery): Promise<LaddersOfCaseDto> {
    const found = await this.ladders.ofCase(caseId, outcome ?? null);
    const { answer, holdingStatement, delayNotice, callToRemedy, refusalDecision, asksOutcome } = found;
    return {
      asksOutcome,
      answer: shown(answer),
      holdingStatement: shown(holdingStatement),
      delayNotice: shown(delayNotice),
      callToRemedy: shown(callToRemedy),
      // Signed outside: no signature here lets it leave.
      refusalDecision: refusalDecision && { name: refusalDecision.name, sendsOnApproval: false },
    };
  }
}

const shown = (ladder: Ladder | null): LadderOfCaseDto | null =>
  ladder && { name: ladder.name, sendsOnApproval: ladder.sendsOnApproval };
