import { Injectable } from '@nestjs/common';
import { Hourly } from '#libs/platform';
import { TrackingPages } from './tracking-pages.js';

/** Tracking pages go a year after their case was closed. */
@Injectable()
export class DropOldPages {
  constructor(private readonly pages: TrackingPages) {}

  @Hourly()
  async drop(): Promise<void> {
    await this.pages.dropOld();
  }
}
