import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Configuration, Office } from '#libs/configuration';
import { Clock, newId, ruleBroken, type Language } from '#libs/kernel';
import { composeMessage, ownMessageId } from '#libs/mail-format';
import { Secrets } from '#libs/personal-data';
import { CurrentSettings, SMTP_PASSWORD } from '#libs/settings';
import { sendingFaultOf, type SendingFault } from '../domain/faults.js';
import { MailSenders, type MailSender } from './mail-senders.js';
import { DeliveryFailed } from './mail-transport.js';
import { connectionTo, type MailServer, type SmtpProof } from './smtp-transport.js';

export interface SendingTried {
  /** Null: the server took it. */
  readonly fault: SendingFault | null;
  /** Of the mail that was sent: by it one sees whether it came. */
  readonly messageId: string;
}

/** A page that waits for a server waits less than a worker. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends a mail that says of itself that it is a test, at once and to one address: nothing is recorded, and nothing becomes a case of it. */
@Injectable()
export class TestMail {
  constructor(
    private readonly configuration: Configuration,
    private readonly office: Office,
    private readonly settings: CurrentSettings,
    private readonly secrets: Secrets,
    private readonly senders: MailSenders,
    private readonly clock: Clock,
  ) {}

  /**
   * @param from one of the office's addresses; the first one where left out
   * @throws OfficeError mail-off
   */
  async send(to: string, language: Language, from?: string): Promise<SendingTried> {
    if (!this.configuration.mailOn) throw ruleBroken('mail-off');
    const sender = this.senders.of(from);
    const mailId = newId();
    const messageId = ownMessageId(mailId, this.office);
    const server = sender?.server ?? (await this.settings.now()).settings.smtp;
    if (!server) return { fault: 'smtp-not-set', messageId };
    const proof = await this.proofFor(server, sender);
    if (typeof proof === 'string') return { fault: proof, messageId };
    const address = sender?.address ?? this.office.addresses[0];
    const raw = await composeMessage({
      mailId,
      messageId,
      date: this.clock.nowIso(),
      from: { address, name: sender?.name ?? this.office.name },
      to: [{ address: to }],
      cc: [],
      ...wordsOf(language),
      references: [],
      attachments: [],
      autoSubmitted: 'auto-generated',
    });
    const transport = createTransport({ ...connectionTo(server, proof), ...PATIENCE });
    try {
      await transport.sendMail({ envelope: { from: address, to: [to] }, raw });
      return { fault: null, messageId };
    } catch (error) {
      const fault = sendingFaultOf(error);
      const byToken = 'accessToken' in proof && fault === 'smtp-wrong-password';
      return { fault: byToken ? 'smtp-token-refused' : fault, messageId };
    } finally {
      transport.close();
    }
  }

  private async proofFor(server: MailServer, sender: MailSender | undefined): Promise<SmtpProof | SendingFault> {
    if (server.user === null) return { password: undefined };
    if (sender?.server && sender.accessToken)
      return sender.accessToken().then(
        (accessToken) => ({ accessToken }),
        (error: unknown) => {
          if (error instanceof DeliveryFailed) return 'smtp-sign-in-needed';
          throw error;
        },
      );
    const password = await this.secrets.get(sender?.server ? sender.passwordName : SMTP_PASSWORD, server);
    return password === undefined ? 'smtp-password-missing' : { password };
  }
}

const wordsOf = (language: Language) =>
  language === 'pl'
    ? {
        subject: 'Wiadomość próbna z Rzecznika',
        text: 'Ta wiadomość sprawdza, czy poczta urzędu wychodzi i dochodzi. Nie trzeba na nią odpowiadać.\n',
      }
    : {
        subject: 'A test mail from Rzecznik',
        text: "This mail tries whether the office's mail leaves and arrives. It needs no answer.\n",
      };
