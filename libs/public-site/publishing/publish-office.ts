import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Office } from '#libs/configuration';
import { Clock, Periodic } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { described } from '#libs/projections';
import { CurrentSettings, Letterheads } from '#libs/settings';
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
    private readonly settings: CurrentSettings,
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
    const { phone, postalAddress, buildingAccess, workingHours } = (await this.settings.now()).settings;
    const row: Readonly<Record<string, unknown>> = {
      name: this.office.name,
      mail: this.office.addresses[0],
      phone: phone || null,
      postal_address: postalAddress || null,
      building_access: buildingAccess || null,
      hours: JSON.stringify(workingHours),
      public_key: publicKey,
      key_id: keyIdOf(publicKey),
      clock_offset_milliseconds: this.offset(),
      accent_colour: accentColour,
      logo_type: logo?.mediaType ?? null,
    };
    const now = JSON.stringify([row, logo && digestOf(logo.bytes)]);
    if (now === this.written) return;
    const columns = [...Object.keys(row), 'logo'];
    await this.database.pool.query(
      `INSERT INTO public_site.office (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})
       ON CONFLICT (one) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
      [...Object.values(row), logo?.bytes ?? null],
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
