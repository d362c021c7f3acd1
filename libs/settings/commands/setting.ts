import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Configuration } from '#libs/configuration';
import { Documents } from '#libs/documents';
import { isFailure } from '#libs/event-store';
import { Decide, Journal, type CommandContext } from '#libs/journal';
import { Clock, commandOf, deriveId, OfficeError, ruleBroken } from '#libs/kernel';
import { Manifests } from '#libs/manifest';
import { Secrets } from '#libs/personal-data';
import { SETTINGS_STREAM, SettingsSeeded } from '../domain/events.js';
import { logoTypeOf } from '../domain/logo.js';
import { settings, type Settings } from '../domain/settings.js';
import { SMTP_PASSWORD, smtpOf } from '../domain/smtp-url.js';
import { CurrentSettings } from '../queries/current-settings.js';
import { Logos } from '../tables/logos.js';

/** Changes settings. The event comes first, the password last: what a crash cuts off is made good by asking again. */
@Injectable()
export class Setting {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly configuration: Configuration,
    private readonly current: CurrentSettings,
    private readonly secrets: Secrets,
    private readonly logos: Logos,
    private readonly documents: Documents,
    private readonly clock: Clock,
    private readonly manifests: Manifests,
  ) {}

  /**
   * What is left out stays as it is.
   * @throws OfficeError accent-too-light, kind-of-case-unknown, kind-always-in-use, office-needs-address, office-address-twice, smtp-password-needed, changed
   */
  async change(
    changes: Partial<Settings>,
    password: string | undefined,
    context: CommandContext,
    seenRevision?: number,
  ): Promise<{ revision: number }> {
    this.requireKinds(changes);
    const command = { changes, passwordSet: password !== undefined };
    const before = (await this.current.now()).settings.smtp;
    if (before) await this.secrets.belongsTo(SMTP_PASSWORD, before);
    const { revision } = await this.commands.execute(
      new Decide({ stream: SETTINGS_STREAM, decider: settings, command, context, seenRevision }),
    );
    if (changes.smtp !== undefined) {
      if (!changes.smtp?.user) await this.secrets.remove(SMTP_PASSWORD);
      else if (password !== undefined) await this.secrets.set(SMTP_PASSWORD, password, changes.smtp);
    }
    await this.current.now();
    return { revision };
  }

  private requireKinds({ kindsOff = [], retention = [] }: Partial<Settings>): void {
    for (const [field, codes] of [
      ['kindsOff', kindsOff],
      ['retention', retention.map(({ kind }) => kind)],
    ] as const)
      for (const code of codes) {
        const kind = this.manifests.kinds.get(code);
        if (!kind) throw new OfficeError('invalid', 'kind-of-case-unknown', { field });
        if (field === 'kindsOff' && kind.alwaysInUse)
          throw ruleBroken('kind-always-in-use', { field, name: kind.name.pl });
      }
  }

  /** @throws OfficeError logo-too-large, logo-unknown-kind, logo-too-many-pixels, logo-svg-unsafe, logo-unreadable, documents-busy, changed */
  async changeLogo(bytes: Buffer, context: CommandContext, seenRevision?: number): Promise<{ revision: number }> {
    const mediaType = logoTypeOf(bytes);
    await this.requirePrintable({ mediaType, bytes });
    const hash = await this.logos.keep({ mediaType, bytes });
    return this.change({ logo: { hash, mediaType, size: bytes.length } }, undefined, context, seenRevision);
  }

  /** A letter is set with it: a picture that cannot be read would stop all that come. */
  private async requirePrintable(logo: { readonly mediaType: string; readonly bytes: Buffer }): Promise<void> {
    try {
      await this.documents.pdf({
        template: 'letter',
        language: 'pl',
        madeAt: this.clock.nowIso(),
        office: { name: '1', address: '1', logo, accentColour: null },
        number: '1',
        subject: '1',
        addressee: [],
        paragraphs: [],
        signedBy: null,
        enclosures: [],
      });
    } catch (error) {
      if (error instanceof OfficeError && error.code === 'document-failed')
        throw new OfficeError('invalid', 'logo-unreadable', {}, { cause: error });
      throw error;
    }
  }

  /** On the first start: from then on the environment says nothing of addresses and mail server. Of several processes one does it. */
  async seed(): Promise<void> {
    if ((await this.current.now()).revision >= 0) return;
    const { officeAddresses, smtpUrl } = this.configuration;
    const account = smtpUrl === undefined ? undefined : smtpOf(smtpUrl);
    // Before the event: without it nothing may be missing.
    if (account?.password !== undefined) await this.secrets.set(SMTP_PASSWORD, account.password, account.smtp);
    const data = { addresses: [...officeAddresses], smtp: account?.smtp ?? null };
    try {
      await this.journal.append(
        SETTINGS_STREAM,
        'no-stream',
        [{ type: SettingsSeeded.type, data }],
        commandOf('start', deriveId('seed-settings')),
      );
    } catch (error) {
      if (!isFailure(error, 'WrongExpectedRevision') && !isFailure(error, 'Refused')) throw error;
    }
    await this.current.now();
  }
}
