import { Injectable } from '@nestjs/common';
import { Secrets } from '#libs/personal-data';
import { CurrentSettings, SMTP_PASSWORD } from '#libs/settings';
import { sendingFaultWords } from '../domain/faults.js';
import type { MailSender } from './mail-senders.js';
import { DeliveryFailed } from './mail-transport.js';
import type { MailServer, SmtpProof } from './smtp-transport.js';

/** A mail server, and by what it lets the office in. */
export interface ServerOut {
  readonly server: MailServer;
  /** @throws DeliveryFailed where its password is missing */
  readonly proof: () => Promise<SmtpProof>;
  /** Under which its password stands in the table of secrets: one for each server. */
  readonly passwordName: string;
  /** Whatever it is opened with: another key is another connection. */
  readonly key: string;
}

/** By which server a mail leaves at this moment: the sender's own, else the one of the settings. */
@Injectable()
export class WayOut {
  constructor(
    private readonly settings: CurrentSettings,
    private readonly secrets: Secrets,
  ) {}

  /** Null where mail is written to the outbox. @param accessToken where the sender's server signs in by OAuth 2 */
  async of(sender: MailSender | undefined, accessToken?: string): Promise<ServerOut | null> {
    if (sender?.server) return this.to(sender.server, sender.passwordName, accessToken);
    const { smtp } = (await this.settings.now()).settings;
    return smtp === null ? null : this.to(smtp, SMTP_PASSWORD);
  }

  private async to(server: MailServer, passwordName: string, accessToken?: string): Promise<ServerOut> {
    const its = { server, passwordName };
    if (accessToken !== undefined)
      return { ...its, key: JSON.stringify([server, accessToken]), proof: async () => ({ accessToken }) };
    if (server.user === null)
      return { ...its, key: JSON.stringify([server]), proof: async () => ({ password: undefined }) };
    const versions = await this.secrets.versions([passwordName]);
    const key = JSON.stringify([server, versions.get(passwordName)]);
    return { ...its, key, proof: () => this.password(server, passwordName) };
  }

  private async password(server: MailServer, passwordName: string): Promise<SmtpProof> {
    const password = await this.secrets.get(passwordName, server);
    if (password === undefined) throw new DeliveryFailed(sendingFaultWords('smtp-password-missing', 'pl'), false);
    return { password };
  }
}
