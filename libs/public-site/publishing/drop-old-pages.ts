import { Injectable } from '@nestjs/common';
import { Hourly } from '#libs/platform';
import { Confirmations } from '../receiving/confirmations.js';
import { Inbox } from '../receiving/inbox.js';
import { TrackingPages } from './tracking-pages.js';

/** Tracking pages go a year after their case was closed, files of forms that were never sent after two days, and so do forms that nobody confirmed. */
@Injectable()
export class DropOldPages {
  constructor(
    private readonly pages: TrackingPages,
    private readonly inbox: Inbox,
    private readonly confirmations: Confirmations,
  ) {}

  @Hourly()
  async drop(): Promise<void> {
    await this.pages.dropOld();
    await this.confirmations.expire();
    await this.inbox.dropUnsent();
  }
}
