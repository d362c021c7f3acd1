import type { Secrets } from '#libs/personal-data';
import { SMTP_PASSWORD, type CurrentSettings } from '#libs/settings';
import { MailTransport, type Accepted, type MailToDeliver } from './mail-transport.js';
import { SmtpTransport } from './smtp-transport.js';

/** By the mail server that the settings name at that moment; where they name none, into the outbox. */
export class CurrentTransport extends MailTransport {
  private server: { readonly key: string; readonly transport: SmtpTransport } | undefined;

  constructor(
    private readonly settings: CurrentSettings,
    private readonly secrets: Secrets,
    private readonly outbox: MailTransport,
  ) {
    super();
  }

  override async deliver(mail: MailToDeliver): Promise<Accepted> {
    return (await this.current()).deliver(mail);
  }

  override recall(mailIds: readonly string[]): Promise<void> {
    return this.outbox.recall(mailIds);
  }

  override async close(): Promise<void> {
    await Promise.all([this.server?.transport.close(), this.outbox.close()]);
  }

  private async current(): Promise<MailTransport> {
    const { smtp } = (await this.settings.now()).settings;
    if (smtp === null) {
      await this.replace(undefined);
      return this.outbox;
    }
    const versions = smtp.user === null ? new Map() : await this.secrets.versions([SMTP_PASSWORD]);
    const key = JSON.stringify([smtp, versions.get(SMTP_PASSWORD)]);
    if (this.server?.key !== key) {
      const password = smtp.user === null ? undefined : await this.secrets.get(SMTP_PASSWORD);
      await this.replace({ key, transport: new SmtpTransport(smtp, password) });
    }
    return this.server!.transport;
  }

  /** What is being sent by the old one is sent by it to the end. */
  private async replace(server: CurrentTransport['server']): Promise<void> {
    const before = this.server;
    this.server = server;
    await before?.transport.close();
  }
}
