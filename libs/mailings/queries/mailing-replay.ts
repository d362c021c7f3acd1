import { Injectable } from '@nestjs/common';
import { Replay, type Then } from '#libs/manifest';
import { MailingQueries } from './mailing-queries.js';

/** A mailing as it was. */
@Injectable()
export class MailingReplay extends Replay {
  constructor(private readonly mailings: MailingQueries) {
    super();
  }

  asOf(id: string, then: Then): Promise<object> {
    return this.mailings.asOf(id, then);
  }
}
