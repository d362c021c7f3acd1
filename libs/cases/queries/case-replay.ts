import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { onlooker, Replay, type Then } from '#libs/manifest';
import { CaseStreams } from './case-streams.js';
import { CaseViews } from './case-views.js';

/** A case as its page showed it. */
@Injectable()
export class CaseReplay extends Replay {
  constructor(private readonly views: CaseViews) {
    super();
  }

  async asOf(id: string, then: Then, viewer: Viewer): Promise<object> {
    const theCase = await this.views.asOf(then).case(id, viewer, onlooker(viewer));
    return { ...theCase, appeals: await appealsBy(new CaseStreams(then.journal), theCase.appeals) };
  }
}

/** The list of appeals is of today: those that were there, with what had come of them. */
async function appealsBy<Appeal extends { readonly id: string }>(
  streams: CaseStreams,
  appeals: readonly Appeal[],
): Promise<readonly Appeal[]> {
  const then: Appeal[] = [];
  for (const appeal of appeals) {
    if (!(await streams.exists(appeal.id))) continue;
    const { registration, closing } = (await streams.index(appeal.id)).index.theCase;
    then.push({ ...appeal, kind: registration.kind, outcome: closing.outcome });
  }
  return then;
}
