import type { Secrets } from '#libs/personal-data';
import { SMTP_PASSWORD, type CurrentSettings } from '#libs/settings';
import { DeliveryFailed, MailTransport, type Accepted, type MailToDeliver } from './mail-transport.js';
import { SmtpTransport } from './smtp-transport.js';
import { WayOut } from './way-out.js';

interface OpenServer {
  /** What it was opened with: another one is opened anew. */
  readonly key: string;
  readonly transport: SmtpTransport;
}

/** By the sender's own mail server, else by the one that the settings name at that moment; where they name none, into the outbox. */
export class CurrentTransport extends MailTransport {
  /** By the names of their passwords. */
  private readonly servers = new Map<string, OpenServer>();
  private readonly way: WayOut;

  constructor(
    settings: CurrentSettings,
    secrets: Secrets,
    private readonly outbox: MailTransport,
  ) {
    super();
    this.way = new WayOut(settings, secrets);
  }

  override async deliver(mail: MailToDeliver): Promise<Accepted> {
    const { sender } = mail;
    const token = sender?.server && (await sender.accessToken?.());
    const transport = await this.transportOf(mail, token ?? undefined);
    if (!token) return transport.deliver(mail);
    try {
      return await transport.deliver(mail);
    } catch (error) {
      if (!(error instanceof DeliveryFailed) || !isRefusedSignIn(error.cause)) throw error;
      // It should have held: the provider is asked for another one, or says that nobody is signed in any more.
      const another = await sender.accessToken!(token);
      return (await this.transportOf(mail, another)).deliver(mail);
    }
  }

  override recall(mailIds: readonly string[]): Promise<void> {
    return this.outbox.recall(mailIds);
  }

  override async close(): Promise<void> {
    const open = [...this.servers.values()].map(({ transport }) => transport.close());
    await Promise.all([...open, this.outbox.close()]);
  }

  private async transportOf({ sender }: MailToDeliver, accessToken?: string): Promise<MailTransport> {
    const out = await this.way.of(sender, accessToken);
    if (out === null) {
      await this.replace(SMTP_PASSWORD, undefined);
      return this.outbox;
    }
    const { server, proof, passwordName, key } = out;
    const open = this.servers.get(passwordName);
    if (open?.key === key) return open.transport;
    const transport = new SmtpTransport(server, await proof());
    await this.replace(passwordName, { key, transport });
    return transport;
  }

  /** What is being sent by the old one is sent by it to the end. */
  private async replace(passwordName: string, server: OpenServer | undefined): Promise<void> {
    const before = this.servers.get(passwordName);
    if (server) this.servers.set(passwordName, server);
    else this.servers.delete(passwordName);
    await before?.transport.close();
  }
}

const isRefusedSignIn = (error: unknown): boolean =>
  (error as { readonly code?: unknown } | undefined)?.code === 'EAUTH';
