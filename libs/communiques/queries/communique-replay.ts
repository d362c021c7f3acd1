import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { onlooker, Replay, type Then } from '#libs/manifest';
import { CommuniqueQueries } from './communique-queries.js';

/** A communiqué as it was. */
@Injectable()
export class CommuniqueReplay extends Replay {
  constructor(private readonly communiques: CommuniqueQueries) {
    super();
  }

  asOf(id: string, then: Then, viewer: Viewer): Promise<object> {
    return this.communiques.asOf(then).view(id, onlooker(viewer));
  }
}
