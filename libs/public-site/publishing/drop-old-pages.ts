import { Injectable } from '@nestjs/common';
import { Hourly } from '#libs/platform';
import { UnconfirmedForms } from '../receiving/unconfirmed-forms.js';
import { Inbox } from '../receiving/inbox.js';
import { TrackingPages } from './tracking-pages.js';

/** Tracking pages go a year after their case was closed, files of forms that were never sent after two days, and so do forms that nobody confirmed. */
@Injectable()
export class DropOldPages {
  constructor(
    private readonly pages: TrackingPages,
    private readonly inbox: Inbox,
    private readonly unconfirmed: UnconfirmedForms,
  ) {}

  @Hourly()
  async drop(): Promise<void> {
    await this.pages.dropOld();
    await this.unconfirmed.expire();
    await this.inbox.dropUnsent();
  }
}
