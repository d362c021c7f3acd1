import { Injectable } from '@nestjs/common';
import { Configuration, DEFAULT_OFFICE_NAME, OfficeProfile } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { SETTINGS_STREAM, type RecordedSettingsEvent, type Smtp } from '../domain/events.js';
import { smtpOf } from '../domain/smtp-url.js';
import {
  EMPTY,
  MOST_FILE_MEGABYTES,
  SETTINGS,
  settings,
  type SaidSettings,
  type Setting,
  type Settings,
  type Source,
} from '../domain/settings.js';

/** Where a value comes from, and since when. */
export interface Provenance {
  readonly from: Source;
  readonly at: string | null;
  readonly actor: string | null;
}

interface Known {
  readonly said: SaidSettings;
  readonly sources: Readonly<Partial<Record<Setting, Provenance>>>;
  readonly events: readonly RecordedSettingsEvent[];
  readonly revision: number;
}

export interface KnownSettings {
  readonly settings: Settings;
  /** Bytes of a mail that goes out: what the office wants and the installation can. */
  readonly largestMail: number;
  readonly sources: Readonly<Record<Setting, Provenance>>;
  /** Of the stream; -1 before the first start ended. */
  readonly revision: number;
}

const DEFAULT: Provenance = { from: 'default', at: null, actor: null };

/** The settings as their own stream has them. */
@Injectable()
export class CurrentSettings {
  private known: Known = { said: {}, sources: {}, events: [], revision: -1 };

  constructor(
    private readonly journal: Journal,
    private readonly configuration: Configuration,
    private readonly profile: OfficeProfile,
  ) {}

  /** As they are at this moment, whichever process changed them. `Office` has them from then on, in this process. */
  async now(): Promise<KnownSettings> {
    const { said, sources, revision } = await this.read();
    const now = this.whole(said);
    return {
      settings: now,
      largestMail: Math.min(this.configuration.largestMail, now.attachmentLimits.messageMegabytes * 1024 * 1024),
      sources: Object.fromEntries(SETTINGS.map((setting) => [setting, sources[setting] ?? DEFAULT])) as Record<
        Setting,
        Provenance
      >,
      revision,
    };
  }

  /** All that was ever said, oldest first. */
  async events(): Promise<readonly RecordedSettingsEvent[]> {
    return (await this.read()).events;
  }

  private async read(): Promise<Known> {
    const since = (await this.journal.read(SETTINGS_STREAM, {
      from: this.known.revision + 1,
    })) as readonly RecordedSettingsEvent[];
    const now = since.reduce(withEvent, this.known);
    if (now.revision > this.known.revision || this.profile.current === null) {
      this.known = now;
      const { name, addresses, smtp, workingHours } = this.whole(now.said);
      this.profile.set({
        name,
        addresses: addresses as readonly [string, ...string[]],
        formerDomains: domainsEver(now.events),
        workingHours,
        sendsMail: smtp !== null,
      });
    }
    return now;
  }

  /** What nobody said is what the first start would take. */
  private whole(said: SaidSettings): Settings {
    const { officeAddresses, smtpUrl, largestMail } = this.configuration;
    return {
      name: DEFAULT_OFFICE_NAME,
      addresses: officeAddresses,
      attachmentLimits: {
        fileMegabytes: MOST_FILE_MEGABYTES,
        messageMegabytes: megabytes(largestMail),
        types: [],
      },
      ...EMPTY,
      ...said,
      smtp: said.smtp === undefined ? seed(smtpUrl) : said.smtp,
    };
  }
}

const megabytes = (bytes: number): number => Math.max(1, Math.floor(bytes / (1024 * 1024)));

const seed = (smtpUrl: string | undefined): Smtp | null => (smtpUrl === undefined ? null : smtpOf(smtpUrl).smtp);

const domainsEver = (events: readonly RecordedSettingsEvent[]): readonly string[] => [
  ...new Set(events.flatMap(({ data }) => data.addresses ?? []).map((address) => address.split('@')[1]!)),
];

function withEvent(known: Known, event: RecordedSettingsEvent): Known {
  // Another reading may have been here first.
  if (event.revision <= known.revision) return known;
  const { actor, occurredAt: at } = event.metadata;
  const source: Provenance =
    event.type === 'SettingsSeeded' ? { from: 'environment', at, actor: null } : { from: 'person', at, actor };
  const named = SETTINGS.filter((setting) => setting in event.data);
  return {
    said: settings.evolve(known.said, event),
    sources: { ...known.sources, ...Object.fromEntries(named.map((setting) => [setting, source])) },
    events: [...known.events, event],
    revision: event.revision,
  };
}
