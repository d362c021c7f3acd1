import type { Pool } from 'pg';
import type { Journal } from '#libs/journal';
import { commandOf, fold, newId, type Clock } from '#libs/kernel';
import { composeMessage } from '#libs/mail-format';
import { DeliveryClaims } from '#libs/mail-outgoing';
import type { Smtp } from '#libs/settings';
import {
  mailingStream,
  recipientsStream,
  type NamedRecipient,
  type RecordedMailingEvent,
} from '../../libs/mailings/domain/events.js';
import { mailingDecider, type Mailing, type MailingCommand } from '../../libs/mailings/domain/mailing.js';
import { footerOf, messageIdOf } from '../../libs/mailings/domain/message.js';
import { recipientsDecider } from '../../libs/mailings/domain/recipients.js';
import { Lines } from '../../libs/mailings/sending/lines.js';
import { MailingSender } from '../../libs/mailings/sending/mailing-sender.js';
import { Pace } from '../../libs/mailings/sending/pace.js';

export { migrateMailOutgoing } from '../../libs/mail-outgoing/delivery/tables.js';

export const addressOf = (number: number): string => `r${number}@gazeta.example`;

/** One mailing over a journal, as its senders see it: for tests and benchmarks of sending, without the office around it. */
export class MailingUnderTest {
  readonly id = newId();
  /** What reached nobody, by why. */
  readonly returned: string[] = [];
  private state: Mailing | null = null;
  private read = 0;

  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly pool: Pool,
    private readonly server: Smtp,
  ) {}

  get claims(): DeliveryClaims {
    return new DeliveryClaims(this.pool);
  }

  /** Named and ready to be sent. */
  async start(recipients: number): Promise<void> {
    const audience = { listIds: ['l'], contactIds: [], newsroomIds: [], topicId: null, earlier: false };
    const plan = {
      mailingId: this.id,
      communiqueId: 'k',
      version: 1,
      as: 'release',
      audience,
      testerId: null,
    } as const;
    await this.decide({ kind: 'plan', ...plan });
    await this.decide({ kind: 'schedule', sendAt: this.clock.nowIso(), embargoUntil: null });
    for (let from = 1; from <= recipients; from += 250) {
      const numbers = Array.from({ length: Math.min(250, recipients - from + 1) }, (_, place) => from + place);
      await this.journal.execute({
        stream: recipientsStream(this.id),
        decider: recipientsDecider,
        command: {
          mailingId: this.id,
          recipients: numbers.map((number) => ({
            whose: 'contact' as const,
            personId: `p${number % 50}`,
            name: `Odbiorca ${number}`,
            language: 'pl' as const,
            email: addressOf(number),
          })),
        },
        context: commandOf('mail', newId()),
      });
    }
    await this.decide({
      kind: 'start',
      recipients,
      leftOut: { refused: 0, bounced: 0, noAddress: 0, repeated: 0, otherTopics: 0 },
    });
  }

  /** A sender of its own, as another process would have. @param journal through which it writes */
  sender({ journal = this.journal, silence = 500, perMinute = 0 } = {}): MailingSender {
    const out = { server: this.server, proof: async () => ({ password: undefined }), passwordName: 'p', key: 'k' };
    const lines = new Lines({ way: async () => out, outbox: async () => undefined, silence });
    return new MailingSender({
      ...{ journal, clock: this.clock, claims: this.claims, pace: new Pace(perMinute), pollMilliseconds: 20 },
      due: async () => [this.id],
      prepare: async () => undefined,
      willing: async (all) => new Set(all.map(({ number }) => number)),
      mayPass: () => false,
      hand: async (_mailing, recipient) => lines.hand(await this.message(recipient), undefined),
      close: () => lines.close(),
      count: () => undefined,
      log: ({ why }) => void (why !== undefined && this.returned.push(String(why))),
    });
  }

  async decide(command: MailingCommand): Promise<void> {
    await this.journal.execute({
      stream: mailingStream(this.id),
      decider: mailingDecider,
      command,
      context: commandOf('mail', newId()),
    });
  }

  /** As it stands. Asked again, it reads only what came since: whoever waits must not take the time of what they wait for. */
  async mailing(): Promise<Mailing> {
    const events = (await this.journal.read(mailingStream(this.id), { from: this.read })) as RecordedMailingEvent[];
    this.read += events.length;
    this.state = fold(mailingDecider, events, this.state);
    return this.state!;
  }

  async message({ number, email }: NamedRecipient) {
    const mailId = messageIdOf(this.id, number);
    const unsubscribeUrl = `https://prasa.example/prasa/rezygnacja/${number}`;
    const footer = footerOf(unsubscribeUrl, 'pl');
    const at = this.clock.nowIso();
    const raw = await composeMessage({
      ...{ mailId, messageId: `<rzecznik.${mailId}@urzad.example>`, date: at, subject: 'Most w N. zamknięty' },
      from: { address: 'prasa@urzad.example', name: 'Biuro Prasowe' },
      to: [{ address: email! }],
      ...{ cc: [], references: [], attachments: [], unsubscribeUrl },
      text: TEXT + footer.text,
      html: `<p>${TEXT}</p>${footer.html}`,
    });
    return { from: 'prasa@urzad.example', to: email!, raw, mailId, at };
  }
}

const TEXT = 'Od poniedziałku most w N. jest zamknięty dla ruchu. Objazd prowadzi przez M. '.repeat(20);
