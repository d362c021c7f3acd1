import { CommandBus } from '@nestjs/cqrs';
import type { INestApplicationContext } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { RegisterNewsroom } from '#libs/contacts';
import { EventStore } from '#libs/event-store';
import { FIRST_ADMINISTRATOR, FirstAdministrator, ROOT_UNIT } from '#libs/identity';
import {
  ALARMS_A_RUN,
  AssignCase,
  caseRegister,
  DEFAULT_KIND,
  onCase,
  RaiseDueAlarms,
  RecordReply,
  RegisterCase,
  RegisterMail,
} from '#libs/cases';
import { Registers, type CommandContext } from '#libs/journal';
import { deriveId, isoInstant, OFFICE_ZONE, type SettableClock } from '#libs/kernel';
import { ownMessageId, readMessage, type OfficeMailbox } from '#libs/mail-format';
import { AddEmployee, onUnits, type Role } from '#libs/organization';
import { ReadModels } from '#libs/projections';
import { employees, journalists, newsrooms, UNITS, type DemoEmployee } from './people.js';
import { demoPlan, type DemoStep } from './plan.js';
import { Random } from './random.js';

/** Of all demo accounts. */
export const DEMO_PASSWORD = 'demonstracja-2026';

export interface DemoAccount {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
}

export interface DemoOptions {
  readonly app: INestApplicationContext;
  /** The office's clock while it is filled; it stands at `end` afterwards. */
  readonly clock: SettableClock;
  readonly end: Temporal.Instant;
  readonly office: OfficeMailbox;
  readonly administrator: { readonly email: string; readonly password?: string };
  readonly progress: (line: string) => void;
}

const PEOPLE_SEED = 7_041;
/** Steps of different cases that go on at once. */
const CONCURRENCY = 24;

/** Fills an empty office with a year of work, through the domain's own commands. Answers one account for each role. */
export async function fillDemo(options: DemoOptions): Promise<readonly DemoAccount[]> {
  return new Demo(options).fill();
}

class Demo {
  private readonly commands: CommandBus;
  private readonly random = new Random(PEOPLE_SEED);
  private readonly staff = employees(this.random);
  private readonly rooms = newsrooms();
  private readonly people = journalists(this.random, this.rooms);
  /** By the number in the plan. */
  private readonly cases = new Map<number, { readonly id: string; replies: string[]; lastSubject: string }>();
  private readonly arrivals = new Map<number, Extract<DemoStep, { kind: 'arrive' }>>();

  constructor(private readonly options: DemoOptions) {
    this.commands = options.app.get(CommandBus);
  }

  async fill(): Promise<readonly DemoAccount[]> {
    const { clock, end, administrator, app, progress } = this.options;
    const plan = demoPlan(end, this.people);
    clock.set(end.toZonedDateTimeISO(OFFICE_ZONE).subtract({ years: 1, days: 1 }).toInstant());
    await app.get(FirstAdministrator).ensure(administrator);
    await this.enterOffice();
    progress(`demo: ${UNITS.length + 1} units, ${this.staff.length} employees, ${this.rooms.length} newsrooms`);

    const days = [...Map.groupBy(plan, ({ at }) => at.toZonedDateTimeISO(OFFICE_ZONE).toPlainDate().toString())];
    let month = '';
    let numbered = this.takeNumbers(days[0]?.[1] ?? []);
    for (const [index, [day, steps]] of days.entries()) {
      await numbered;
      numbered = this.takeNumbers(days[index + 1]?.[1] ?? []);
      await this.morning(day);
      await this.work(steps);
      if (month !== day.slice(0, 7)) progress(`demo: ${(month = day.slice(0, 7))} …`);
    }
    clock.set(end);
    await this.settle();
    await this.commands.execute(new RaiseDueAlarms());
    await this.settle();
    return accounts(this.staff);
  }

  private async enterOffice(): Promise<void> {
    const unitId = (key?: string) => (key ? deriveId('demo-unit', key) : ROOT_UNIT);
    for (const { key, name, kind, parent } of UNITS) {
      await this.commands.execute(
        onUnits(
          { type: 'AddUnit', unitId: unitId(key), name, kind, parentId: unitId(parent) },
          this.by(FIRST_ADMINISTRATOR, 'unit', key),
        ),
      );
    }
    await inParallel(this.staff, ({ name, email, roles, unit }) =>
      this.commands.execute(
        new AddEmployee(
          { name, email, roles: [...roles], unitId: unitId(unit), password: DEMO_PASSWORD },
          this.by(FIRST_ADMINISTRATOR, 'employee', email),
          idOf(email),
        ),
      ),
    );
    await inParallel(this.rooms, ({ name, kind, domain }) =>
      this.commands.execute(
        new RegisterNewsroom({ name, kind, domains: [domain] }, this.by(FIRST_ADMINISTRATOR, 'newsroom', domain)),
      ),
    );
    await this.settle();
  }

  /** What the clock has to say since yesterday, at the hour at which it says it. */
  private async morning(day: string): Promise<void> {
    await this.settle();
    const eight = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: '08:00:01' });
    this.options.clock.set(eight.toInstant());
    while ((await this.commands.execute(new RaiseDueAlarms())) >= ALARMS_A_RUN) await this.settle();
  }

  /** In the order in which cases arrive, whoever registers first: the same cases have the same numbers every time. */
  private async takeNumbers(steps: readonly DemoStep[]): Promise<void> {
    const registers = this.options.app.get(Registers);
    for (const step of steps) {
      if (step.kind !== 'arrive') continue;
      const year = step.at.toZonedDateTimeISO(OFFICE_ZONE).year;
      await registers.takeNumber(caseRegister(DEFAULT_KIND), year, this.caseIdOf(step), {
        commandId: deriveId('demo-number', String(step.case)),
        actor: 'system',
        client: 'demo',
        occurredAt: isoInstant(step.at),
      });
    }
  }

  /** The id that the registering commands will derive for the case. */
  private caseIdOf(step: Extract<DemoStep, { kind: 'arrive' }>): string {
    if (step.channel === 'email') return deriveId('case', deriveId('mail', intakeIdOf(step.case, 0)));
    return deriveId('case', this.at(step, this.byRole('registrar', step.case), 'registrar').commandId);
  }

  /** A day's steps: those of one case in their order, those of different cases at once. */
  private async work(steps: readonly DemoStep[]): Promise<void> {
    this.options.clock.set(steps.at(-1)!.at);
    const byCase = [...Map.groupBy(steps, ({ case: theCase }) => theCase).values()];
    await inParallel(byCase, async (ofCase) => {
      for (const step of ofCase) await this.take(step);
    });
  }

  private async take(step: DemoStep): Promise<void> {
    if (step.kind === 'arrive') return this.arrive(step);
    const known = this.cases.get(step.case);
    if (!known) return;
    const { id } = known;
    switch (step.kind) {
      case 'assign':
        await this.commands.execute(
          new AssignCase(
            id,
            this.officer(step.officer),
            step.priority,
            step.note,
            this.at(step, this.coordinator(step.coordinator), 'coordinator'),
          ),
        );
        return;
      case 'note': {
        const context = this.at(step, this.officer(step.officer), 'officer');
        const noteId = deriveId('note', context.commandId);
        await this.commands.execute(onCase(id, { kind: 'addNote', noteId, text: step.text }, context));
        return;
      }
      case 'reply':
        return this.reply(step, known);
      case 'followUp':
        return this.followUp(step, known);
      case 'close':
        await this.commands.execute(
          onCase(
            id,
            { kind: 'close', outcome: step.outcome, note: step.note },
            this.at(step, this.officer(step.officer), 'officer'),
          ),
        );
        return;
      case 'dismiss':
        await this.commands.execute(
          onCase(
            id,
            { kind: 'dismiss', reason: 'Oferta handlowa' },
            this.at(step, this.coordinator(step.coordinator), 'coordinator'),
          ),
        );
    }
  }

  private async arrive(step: Extract<DemoStep, { kind: 'arrive' }>): Promise<void> {
    const { case: theCase, channel, journalist, subject, text } = step;
    this.arrivals.set(theCase, step);
    if (channel === 'email') {
      const registered = await this.receive(step, { subject, text });
      if (registered.kind === 'registered')
        this.cases.set(theCase, { id: registered.caseId, replies: [], lastSubject: subject });
      return;
    }
    const registrar = this.byRole('registrar', theCase);
    const contact = {
      name: journalist.name,
      email: journalist.email,
      phone: `+48 600 ${String(100_000 + (theCase % 900_000)).replace(/(\d{3})(\d{3})/, '$1 $2')}`,
    };
    const { id } = await this.commands.execute(
      new RegisterCase(
        { channel, subject, text, contact, receivedAt: isoInstant(step.at) },
        this.at(step, registrar, 'registrar'),
      ),
    );
    this.cases.set(theCase, { id, replies: [], lastSubject: subject });
  }

  private async receive(
    step: DemoStep,
    { subject, text, inReplyTo }: { subject: string; text: string; inReplyTo?: string },
  ) {
    const { journalist, withAttachment } = this.arrivals.get(step.case)!;
    const place = this.cases.get(step.case)?.replies.length ?? 0;
    const key = `${step.case}.${place}`;
    const attachments = withAttachment && !inReplyTo ? [{ filename: 'pytania.txt', content: text }] : [];
    const mail = new MailComposer({
      from: { name: journalist.name, address: journalist.email },
      to: this.options.office.addresses[0],
      subject,
      text,
      date: new Date(step.at.epochMilliseconds),
      messageId: `<${key}@${journalist.newsroom.domain}>`,
      attachments,
      ...(inReplyTo && { inReplyTo, references: [inReplyTo] }),
    });
    const raw = await mail.compile().build();
    const reading = await readMessage(raw, { office: this.options.office, envelopeFrom: journalist.email });
    if (reading.outcome !== 'read') throw new Error(`the demo wrote a mail that cannot be read: ${key}`);
    return this.commands.execute(
      new RegisterMail({
        intakeId: intakeIdOf(step.case, place),
        receivedAt: isoInstant(step.at),
        raw,
        message: reading.message,
      }),
    );
  }

  /** The answer is recorded, and counts as sent: the demonstration writes to nobody. */
  private async reply(
    step: Extract<DemoStep, { kind: 'reply' }>,
    known: { id: string; replies: string[] },
  ): Promise<void> {
    const context = this.at(step, this.officer(step.officer), 'officer');
    await this.commands.execute(new RecordReply(known.id, step.text, [], [], context));
    const replyId = deriveId('reply', context.commandId);
    known.replies.push(replyId);
    const sentAt = isoInstant(step.at.add({ seconds: 2 }));
    const sending = {
      commandId: deriveId('demo-sent', replyId),
      actor: 'system',
      client: 'demo',
      causationId: context.commandId,
      occurredAt: sentAt,
    };
    await this.commands.execute(onCase(known.id, { kind: 'confirmReplySent', replyId, sentAt }, sending));
  }

  private async followUp(
    step: Extract<DemoStep, { kind: 'followUp' }>,
    known: { id: string; replies: string[]; lastSubject: string },
  ): Promise<void> {
    const answered = known.replies.at(-1);
    if (!answered) return;
    await this.receive(step, {
      subject: `Re: ${known.lastSubject}`,
      text: step.text,
      inReplyTo: ownMessageId(answered, this.options.office),
    });
  }

  /** Until the read models know all that happened. */
  private async settle(): Promise<void> {
    const { app } = this.options;
    await app.get(ReadModels).waitFor(await app.get(EventStore).head(), { timeoutMs: 600_000 });
  }

  private officer = (index: number): string => this.byRole('officer', index);
  private coordinator = (index: number): string => this.byRole('coordinator', index);

  private byRole(role: Role, index: number): string {
    const holders = this.staff.filter(({ roles }) => roles.includes(role));
    return idOf(holders[index % holders.length]!.email);
  }

  private at(step: DemoStep, actor: string, role: Role): CommandContext {
    const occurredAt = isoInstant(step.at);
    return {
      commandId: deriveId('demo', step.kind, String(step.case), occurredAt),
      actor,
      role,
      client: 'demo',
      occurredAt,
    };
  }

  private by(actor: string, ...what: string[]): CommandContext {
    return { commandId: deriveId('demo', ...what), actor, role: 'administrator', client: 'demo' };
  }
}

/** The first mail of a case has the place 0; a follow-up that of the answer which it follows. */
const intakeIdOf = (theCase: number, place: number): string => deriveId('demo-mail', `${theCase}.${place}`);

const idOf = (email: string): string => deriveId('demo-employee', email);

const accounts = (staff: readonly DemoEmployee[]): readonly DemoAccount[] =>
  (['administrator', 'coordinator', 'officer', 'registrar', 'contributor', 'auditor', 'analyst'] as const).map(
    (role) => {
      const { name, email } = staff.find(({ roles }) => roles[0] === role)!;
      return { role, name, email };
    },
  );

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}
