import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { SessionWatch } from '#libs/http';
import { Sessions } from '../secrets/sessions.js';

/** For answers that last: the session of the request may end while they do. */
@Injectable()
export class OpenSessionWatch extends SessionWatch {
  constructor(private readonly sessions: Sessions) {
    super();
  }

  async isOpen({ openSession }: Request): Promise<boolean> {
    return openSession !== undefined && (await this.sessions.isOpen(openSession.id));
  }
}
