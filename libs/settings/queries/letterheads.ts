import { Injectable } from '@nestjs/common';
import type { Letterhead } from '#libs/documents';
import { CurrentSettings } from './current-settings.js';
import { Logos } from '../tables/logos.js';

/** What stands at the head of the office's documents now. */
@Injectable()
export class Letterheads {
  constructor(
    private readonly current: CurrentSettings,
    private readonly logos: Logos,
  ) {}

  async now(): Promise<Letterhead> {
    const { name, postalAddress, addresses, accentColour, logo } = (await this.current.now()).settings;
    return {
      name,
      address: [postalAddress, addresses[0]].filter(Boolean).join('\n'),
      accentColour,
      logo: logo && ((await this.logos.get(logo.hash)) ?? null),
    };
  }
}
