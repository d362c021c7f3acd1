import { Controller, Get, Injectable, Param, Query, Res, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentEmployee, Records, Roles, UserLanguage, type Caller } from '#libs/http';
import type { Language } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { REPLAY_RIGHTS } from '../domain/rights.js';
import { Replays } from '../queries/replays.js';
import { AsOfQuery, DifferenceQuery, DifferencesDto, ThingEventPageDto, ThingEventsQuery } from './replays.dto.js';

/** One kind of thing as it was. Who may not see the thing now does not see it in the past. */
@Injectable()
abstract class ThingReplayController {
  protected abstract readonly kind: string;

  constructor(private readonly replays: Replays) {}

  /** What the thing's own address answers, as it was then. `ETag` is the revision, `As-Of` the moment (ISO 8601, UTC). */
  @Get()
  @Roles(...REPLAY_RIGHTS.replay)
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async asOf(
    @Param('id') id: string,
    @Query() when: AsOfQuery,
    @CurrentEmployee() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const { state, revision, at } = await this.replays.thing(this.kind, id, when, caller);
    response.setHeader('ETag', `"${revision}"`);
    response.setHeader('As-Of', at);
    return state;
  }

  /** All that happened to it, oldest first. */
  @Get('events')
  @Roles(...REPLAY_RIGHTS.replay)
  @ApiOkResponse({ type: ThingEventPageDto })
  async events(
    @Param('id') id: string,
    @Query() page: ThingEventsQuery,
    @UserLanguage() language: Language,
  ): Promise<ThingEventPageDto> {
    const { items, nextCursor } = await this.replays.events(this.kind, id, page, language);
    return { items: [...items], nextCursor };
  }

  /** What is other at the second moment than at the first. */
  @Get('difference')
  @Roles(...REPLAY_RIGHTS.replay)
  @ApiOkResponse({ type: DifferencesDto })
  async difference(
    @Param('id') id: string,
    @Query() { from, to, fromRevision, toRevision }: DifferenceQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<DifferencesDto> {
    const moments = [
      { at: from, revision: fromRevision },
      { at: to, revision: toRevision },
    ] as const;
    const found = await this.replays.difference(this.kind, id, moments, caller);
    return {
      fromRevision: found.from.revision,
      toRevision: found.to.revision,
      items: found.items.map(({ path, ...values }) => ({ path: [...path], ...values })),
    };
  }
}

/** Of one kind, below the address of the thing itself. */
export function thingReplayController(kind: string, path: string): Type {
  @ApiTags('replays')
  @Controller(`api/${path}/:id/as-of`)
  @OfThing(kind)
  @Records(kind, { act: 'replayed' })
  class Replayed extends ThingReplayController {
    protected override readonly kind = kind;
  }
  Object.defineProperty(Replayed, 'name', { value: `${kind}Replay` });
  return Replayed;
}
