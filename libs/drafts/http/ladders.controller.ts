import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Approves, Context, CurrentEmployee, Roles, SeenRevision, type Caller } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { Drafting } from '../commands/drafting.js';
import { DRAFT_RIGHTS } from '../domain/rights.js';
import { CurrentLadders } from '../queries/current-ladders.js';
import { DraftQueries } from '../queries/draft-queries.js';
import { WaitingApprovals } from '../queries/waiting-approvals.js';
import {
  ApprovalPageDto,
  DraftsQuery,
  LaddersBody,
  LaddersDto,
  LaddersWrittenDto,
  UrgentSendingPageDto,
} from './drafts.dto.js';

/** Who approves letters before they leave. */
@ApiTags('drafts')
@Controller('api')
export class LaddersController {
  constructor(
    private readonly drafting: Drafting,
    private readonly ladders: CurrentLadders,
    private readonly queries: DraftQueries,
    private readonly approvals: WaitingApprovals,
  ) {}

  @Get('ladders')
  @Roles(...DRAFT_RIGHTS.setLadders)
  async read(): Promise<LaddersDto> {
    const { book, revision } = await this.ladders.book();
    const history = await this.queries.laddersSet();
    return { ladders: book.ladders as LaddersDto['ladders'], history: [...history], version: book.version, revision };
  }

  /** All at once. Drafts that were submitted already go on by the ladder as it was. */
  @Put('ladders')
  @Roles(...DRAFT_RIGHTS.setLadders)
  async set(
    @Body() { ladders }: LaddersBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<LaddersWrittenDto> {
    const { revision } = await this.drafting.setLadders(ladders, context, seen);
    return { revision };
  }

  /** Drafts that wait for the caller's signature, or for that of whom they stand in for; the longest waiting in front. */
  @Get('approvals')
  @Approves()
  @Roles(...DRAFT_RIGHTS.approveDrafts)
  async waiting(@Query() { limit, cursor }: DraftsQuery, @CurrentEmployee() caller: Caller): Promise<ApprovalPageDto> {
    const { items, nextCursor } = await this.approvals.page(limit, cursor, caller);
    return { items: items.map(({ signsAs, ...item }) => ({ ...item, signsAs: [...signsAs] })), nextCursor };
  }

  /** What left without the approval that its ladder asks for, with the reasons, and what was signed by whoever wrote in it; newest first. */
  @Get('urgent-sendings')
  @Roles(...DRAFT_RIGHTS.readUrgentSendings)
  async urgent(
    @Query() { limit, cursor }: DraftsQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<UrgentSendingPageDto> {
    const { items, nextCursor } = await this.queries.urgent(limit, cursor, caller);
    return { items: [...items], nextCursor };
  }
}
