import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Office } from '#libs/configuration';
import { Clock, Periodic } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { described } from '#libs/projections';
import { Letterheads } from '#libs/settings';
import { keyIdOf, OfficeSealingKey } from '../access/office-sealing-key.js';

const EVERY_MILLISECONDS = 5_000;

/** What the public site says of the office, kept as the settings have it. */
@Injectable()
export class PublishOffice {
  private readonly logger = new Logger('PublicSite');
  private readonly keeping = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: () => this.publish(),
    failed: (error) =>
      this.logger.warn({ message: 'the public site is not told of settings', reason: described(error) }),
  });
  private written = '';

  constructor(
    private readonly database: Database,
    private readonly office: Office,
    private readonly key: OfficeSealingKey,
    private readonly letterheads: Letterheads,
    private readonly clock: Clock,
  ) {}

  async start(): Promise<void> {
    await this.publish();
    this.keeping.start();
  }

  stop(): Promise<void> {
    return this.keeping.stop();
  }

  private async publish(): Promise<void> {
    const { publicKey } = await this.key.keys();
    const { accentColour, logo } = await this.letterheads.now();
    const values = [this.office.name, this.office.addresses[0], publicKey, keyIdOf(publicKey), this.offset()];
    const appearance = [accentColour, logo?.mediaType ?? null];
    const now = JSON.stringify([...values, ...appearance, logo && digestOf(logo.bytes)]);
    if (now === this.written) return;
    await this.database.pool.query(
      `INSERT INTO public_site.office (name, mail, public_key, key_id, clock_offset_milliseconds, accent_colour, logo_type, logo)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (one) DO UPDATE SET name = excluded.name, mail = excluded.mail, public_key = excluded.public_key,
         key_id = excluded.key_id, clock_offset_milliseconds = excluded.clock_offset_milliseconds,
         accent_colour = excluded.accent_colour, logo_type = excluded.logo_type, logo = excluded.logo`,
      [...values, ...appearance, logo?.bytes ?? null],
    );
    this.written = now;
  }

  /** In whole seconds: what is less is the time that it took to ask. */
  private offset(): number {
    const ahead = this.clock.now().epochMilliseconds - Date.now();
    return Math.round(ahead / 1_000) * 1_000;
  }
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
