import { Injectable } from '@nestjs/common';
import { Hourly } from '#libs/platform';
import { Inbox } from '../receiving/inbox.js';
import { TrackingPages } from './tracking-pages.js';

/** Tracking pages go a year after their case was closed, files of forms that were never sent after two days. */
@Injectable()
export class DropOldPages {
  constructor(
    private readonly pages: TrackingPages,
    private readonly inbox: Inbox,
  ) {}

  @Hourly()
  async drop(): Promise<void> {
    await this.pages.dropOld();
    await this.inbox.dropUnsent();
  }
}
