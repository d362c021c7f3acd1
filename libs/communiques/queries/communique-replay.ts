import { Injectable } from '@nestjs/common';
import { Replay, type Then } from '#libs/manifest';
import { CommuniqueQueries } from './communique-queries.js';

/** A communiqué as it was. */
@Injectable()
export class CommuniqueReplay extends Replay {
  constructor(private readonly communiques: CommuniqueQueries) {
    super();
  }

  asOf(id: string, then: Then): Promise<object> {
    return this.communiques.asOf(then).view(id, null);
  }
}
