import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Configuration, Office } from '#libs/configuration';
import { Clock, newId, ruleBroken, type Language } from '#libs/kernel';
import { composeMessage, ownMessageId } from '#libs/mail-format';
import { Secrets } from '#libs/personal-data';
import { CurrentSettings, SMTP_PASSWORD } from '#libs/settings';
import { sendingFaultOf, type SendingFault } from '../domain/faults.js';
import { MailSenders } from './mail-senders.js';
import { connectionTo } from './smtp-transport.js';

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
    const passwordName = sender?.server ? sender.passwordName : SMTP_PASSWORD;
    const password = server.user === null ? undefined : await this.secrets.get(passwordName);
    if (server.user !== null && password === undefined) return { fault: 'smtp-password-missing', messageId };
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
    const transport = createTransport({ ...connectionTo(server, password), ...PATIENCE });
    try {
      await transport.sendMail({ envelope: { from: address, to: [to] }, raw });
      return { fault: null, messageId };
    } catch (error) {
      return { fault: sendingFaultOf(error), messageId };
    } finally {
      transport.close();
    }
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
