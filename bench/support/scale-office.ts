import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { CommandBus } from '@nestjs/cqrs';
import type { INestApplicationContext } from '@nestjs/common';
import type { Pool } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { caseRegister, caseStream, type CaseEvent, type CaseKind } from '#libs/cases';
import { contactStream, newsroomStream, type ContactEvent } from '#libs/contacts';
import { EventStore } from '#libs/event-store';
import { FIRST_ADMINISTRATOR, FirstAdministrator, ROOT_UNIT } from '#libs/identity';
import { CaseNumberTaken, EventCodec, RegisterOpened, Reserved, registerStream } from '#libs/journal';
import { deriveId, isoInstant, metadataOf, newId, type EventOf, type EventType } from '#libs/kernel';
import { AddEmployee, onUnits, type Role } from '#libs/organization';
import { KeyRing } from '#libs/personal-data';
import { ReadModels } from '#libs/projections';
import { employees, UNITS } from '../../apps/demo/people.js';
import { Random } from '../../apps/demo/random.js';
import { caseNumber } from '../../libs/cases/domain/case-number.js';
import { countedDeadline } from '../../libs/cases/domain/deadline.js';

export const PASSWORD = 'poprawny koń bateria zszywka';

/** An office as large as `npm run bench -- scale` asks for. */
export interface Scale {
  readonly cases: number;
  readonly contacts: number;
  readonly newsrooms: number;
  /** Cases of one newsroom, whoever wrote. */
  readonly casesOfOneNewsroom: number;
  /** Cases of `longMessages` messages. */
  readonly longCases: number;
  readonly longMessages: number;
}

export interface ScaleOffice {
  readonly people: readonly { readonly id: string; readonly email: string; readonly roles: readonly Role[] }[];
  readonly events: number;
  readonly longCaseId: string;
  readonly bigNewsroomId: string;
  readonly busyContactId: string;
  /** Of cases spread over all the years. */
  readonly someCaseIds: readonly string[];
}

interface Fact {
  readonly stream: string;
  readonly event: EventOf<EventType>;
  readonly at: string;
  readonly actor: string;
}

/** So large a part of the cases is worked on at the same time: their events stand mixed in the store. */
const OPEN_SHARE = 0.02;
const YEARS = 3;
const BATCH = 4_000;
const SEED = 11;
const QUESTION =
  'Zwracam się z pytaniem o przebieg remontu drogi wojewódzkiej nr 812: kiedy zakończą się roboty, ile kosztują i kto za nie odpowiada? Proszę o odpowiedź do czwartku. ';
const ANSWER =
  'W odpowiedzi na pytanie informuję, że roboty zakończą się w maju, a ich koszt podano w umowie, opublikowanej w rejestrze umów. ';
const SUBJECTS = [
  'Remont drogi',
  'Budżet żłobków',
  'Dotacja dla teatru',
  'Hałas lotniska',
  'Nabór na stanowisko',
  'Zieleń w centrum',
];

/**
 * Fills an empty office of its own database through the real event formats: people through their commands; contacts and cases as events, encoded and
 * sealed by the office's codec and key ring, written by COPY. The read models follow by the real reducers.
 * @param pool of the server's superuser: the office itself may not write events but by appending
 */
export async function fillScaleOffice(
  app: INestApplicationContext,
  pool: Pool,
  scale: Scale,
  progress: (line: string) => void,
): Promise<ScaleOffice> {
  return new Filling(app, pool, scale, progress).fill();
}

class Filling {
  private readonly random = new Random(SEED);
  private readonly codec = this.app.get(EventCodec);
  private readonly revisions = new Map<string, number>();
  private batch: Fact[] = [];
  private written = 0;
  private officers: readonly { readonly id: string; readonly unitId: string }[] = [];

  constructor(
    private readonly app: INestApplicationContext,
    private readonly pool: Pool,
    private readonly scale: Scale,
    private readonly progress: (line: string) => void,
  ) {}

  async fill(): Promise<ScaleOffice> {
    const people = await this.enterPeople();
    this.officers = people.filter(({ roles }) => roles.includes('officer'));
    await this.enterContacts();
    const [longCaseId, ...someCaseIds] = await this.enterCases();
    await this.settle();
    return {
      people,
      events: this.written,
      longCaseId: longCaseId!,
      bigNewsroomId: newsroomId(0),
      busyContactId: contactId(0),
      someCaseIds,
    };
  }

  private async enterPeople() {
    const commands = this.app.get(CommandBus);
    await this.app.get(FirstAdministrator).ensure({ email: 'admin@localhost', password: PASSWORD });
    const by = (...what: string[]) => ({
      commandId: deriveId('scale', ...what),
      actor: FIRST_ADMINISTRATOR,
      role: 'administrator' as const,
      client: 'bench',
    });
    const unitId = (key?: string) => (key ? deriveId('scale-unit', key) : ROOT_UNIT);
    for (const { key, name, kind, parent } of UNITS)
      await commands.execute(
        onUnits({ type: 'AddUnit', unitId: unitId(key), name, kind, parentId: unitId(parent) }, by('unit', key)),
      );
    const people = employees(this.random).map((person) => ({
      ...person,
      id: deriveId('scale-person', person.email),
      unitId: unitId(person.unit),
    }));
    for (const { id, name, email, roles, unitId: ofUnit } of people)
      await commands.execute(
        new AddEmployee(
          { name, email, roles: [...roles], unitId: ofUnit, password: PASSWORD },
          by('employee', email),
          id,
        ),
      );
    return people;
  }

  private async enterContacts(): Promise<void> {
    const { contacts, newsrooms } = this.scale;
    const at = isoInstant(begin());
    const keyRing = this.app.get(KeyRing);
    for (let n = 0; n < newsrooms; n += 1)
      await this.write(newsroomStream(newsroomId(n)), at, 'system', {
        type: 'NewsroomRegistered',
        data: { newsroomId: newsroomId(n), name: `Gazeta ${n}`, kind: 'daily', domains: [`gazeta${n}.example`] },
      } satisfies ContactEvent);
    for (let n = 0; n < contacts; n += 1) {
      const email = emailOf(n);
      await this.write(contactStream(contactId(n)), at, 'system', {
        type: 'ContactRegistered',
        data: { contactId: contactId(n), name: `Anna ${nameOf(n)}`, email, newsroomId: newsroomId(n % newsrooms) },
      } satisfies ContactEvent);
      await this.write(keyRing.reservationName('contact-email', email), at, 'system', {
        type: Reserved.type,
        data: { kind: 'contact-email', owner: contactId(n) },
      });
    }
    await this.flush();
    this.progress(`${contacts} contacts, ${newsrooms} newsrooms`);
  }

  /** Answers the ids of a long case, and of some others. */
  private async enterCases(): Promise<string[]> {
    const { cases } = this.scale;
    const all = isoInstant(begin());
    let now = Temporal.Instant.from(all);
    const lives = this.lives();
    const mostOpen = Math.max(20, Math.ceil(cases * OPEN_SHARE));
    const open: Generator<Fact[], void, Temporal.Instant>[] = [];
    const steps = this.stepsExpected();
    const pause = begin().until(Temporal.Now.instant()).total('seconds') / steps;
    const some: string[] = [];
    for (let started = 0; ; now = now.add({ milliseconds: Math.floor(pause * 1_000) })) {
      while (open.length < mostOpen && started < cases) {
        if (started % Math.ceil(cases / 40) === 0) some.push(caseIdOf(started));
        open.push(lives(started));
        started += 1;
        if (started % 10_000 === 0) this.progress(`${started} cases, ${this.written} events`);
      }
      // The last cases stay as they are: work in progress.
      if (started === cases && open.length < mostOpen / 2) break;
      if (Temporal.Instant.compare(now, Temporal.Now.instant()) > 0) now = Temporal.Now.instant();
      const place = this.random.between(0, open.length - 1);
      const step = open[place]!.next(now);
      if (step.done) open.splice(place, 1);
      else for (const fact of step.value) await this.write(fact.stream, fact.at, fact.actor, fact.event);
    }
    await this.flush();
    return [caseIdOf(0), ...some.slice(1)];
  }

  private stepsExpected(): number {
    const { cases, longCases, longMessages } = this.scale;
    return cases * 8 + longCases * longMessages;
  }

  /** A case's life, step by step; what happens in one step happens at once. */
  private lives(): (n: number) => Generator<Fact[], void, Temporal.Instant> {
    const { contacts, newsrooms, casesOfOneNewsroom, longCases, longMessages, cases } = this.scale;
    const numbers = new Map<string, number>();
    const deadlines = new Map<string, ReturnType<typeof countedDeadline>>();
    const facts = (caseId: string, at: Temporal.Instant, actor: string, events: CaseEvent[]): Fact[] =>
      events.map((event) => ({ stream: caseStream(caseId), event, at: isoInstant(at), actor }));

    const life = function* (this: Filling, n: number): Generator<Fact[], void, Temporal.Instant> {
      const caseId = caseIdOf(n);
      const ofBig = n % Math.ceil(cases / casesOfOneNewsroom) === 0;
      const person = ofBig
        ? this.random.between(0, Math.floor(contacts / newsrooms) - 1) * newsrooms
        : this.random.between(0, contacts - 1);
      const who = { caseId, contactId: contactId(person) };
      const { id: officer, unitId } = this.officers[n % this.officers.length]!;
      const kind: CaseKind = n % 50 === 0 ? 'petition' : 'pressInquiry';
      const subject = `${SUBJECTS[n % SUBJECTS.length]} ${nameOf(n)}`;
      const at = yield [];
      const day = isoInstant(at).slice(0, 10);
      const receivedAt = isoInstant(at);
      const year = Number(day.slice(0, 4));
      const register = registerStream(caseRegister(kind), year);
      const number = (numbers.get(register) ?? 0) + 1;
      numbers.set(register, number);
      const counted = deadlines.get(day) ?? countedDeadline('', 'UDIP-13-1', receivedAt);
      deadlines.set(day, counted);
      const opened: Fact[] =
        number === 1
          ? [
              {
                stream: register,
                at: receivedAt,
                actor: 'system',
                event: { type: RegisterOpened.type, data: { register: caseRegister(kind), year } },
              },
            ]
          : [];
      let now = yield [
        ...opened,
        {
          stream: register,
          at: receivedAt,
          actor: 'system',
          event: { type: CaseNumberTaken.type, data: { owner: caseId } },
        },
        ...facts(caseId, at, 'system', [
          {
            type: 'CaseRegistered',
            data: {
              ...who,
              kind,
              kindBy: null,
              number: caseNumber(kind, year, number),
              channel: 'email',
              subject,
              newsroomId: newsroomId(person % newsrooms),
              receivedAt,
              unitId: null,
              suspectedCaseId: null,
              begunByUs: false,
              threadNote: null,
            },
          },
          messageOf(who, 0, person, subject, receivedAt),
          {
            type: 'DeadlineStarted',
            data: {
              ...who,
              ...counted,
              deadlineId: `deadline-${n}`,
              clocks: { openUntil: counted.endInstant, level: 0 },
            },
          },
        ]),
      ];
      if (n % 20 === 7) return;
      now = yield facts(caseId, now, this.officers[0]!.id, [
        {
          type: 'CaseAssigned',
          data: {
            ...who,
            employeeId: officer,
            previousEmployeeId: null,
            unitId,
            priority: (['low', 'normal', 'normal', 'high', 'urgent'] as const)[n % 5]!,
            note: n % 3 ? null : 'Proszę o odpowiedź w terminie.',
          },
        },
      ]);
      now = yield facts(caseId, now, officer, [
        { type: 'NoteAdded', data: { ...who, noteId: `note-${n}`, text: 'Zapytać zarząd dróg.', attachments: [] } },
      ]);
      const isLong = n < longCases;
      const rounds = isLong ? longMessages / 2 : 1 + (n % 2);
      for (let round = 1; round <= rounds; round += 1) {
        const replyId = deriveId('scale-reply', caseId, String(round));
        const asked = (moment: Temporal.Instant) =>
          round < rounds
            ? facts(caseId, moment, 'system', [messageOf(who, round, person, subject, isoInstant(moment))])
            : [];
        const sent = (moment: Temporal.Instant) =>
          facts(caseId, moment, 'system', [
            {
              type: 'ReplySent',
              data: {
                ...who,
                replyId,
                final: true,
                sentAt: isoInstant(moment),
                takenBy: 'smtp',
                answered: true,
                clocks: { openUntil: null, level: 0 },
              },
            },
          ]);
        const written = facts(caseId, now, officer, [replyOf(who, replyId, person, subject)]);
        if (isLong) now = yield [...written, ...sent(now), ...asked(now)];
        else {
          now = yield written;
          now = yield sent(now);
          if (round < rounds) now = yield asked(now);
        }
      }
      yield facts(caseId, now, officer, [{ type: 'CaseClosed', data: { ...who, outcome: 'answered', note: null } }]);
    }.bind(this);

    return (n) => {
      const one = life(n);
      one.next(Temporal.Now.instant());
      return one;
    };
  }

  private async write(stream: string, at: string, actor: string, event: EventOf<EventType>): Promise<void> {
    this.batch.push({ stream, event, at, actor });
    if (this.batch.length >= BATCH) await this.flush();
  }

  /** Sealed first: new keys are recorded in the store before anything under them. */
  private async flush(): Promise<void> {
    const facts = this.batch;
    this.batch = [];
    if (facts.length === 0) return;
    const encoded = await this.codec.encode(
      facts.map(({ stream, event, at, actor }) => {
        const role = actor === 'system' ? {} : ({ role: 'officer' } as const);
        const context = { commandId: newId(), actor, client: 'bench', ...role };
        return { id: newId(), stream, event, metadata: metadataOf(context, at) };
      }),
    );
    await this.copy(encoded.map((event, index) => ({ ...event, ...facts[index]! })));
    this.written += facts.length;
  }

  private async copy(
    events: readonly { id: string; type: string; data: unknown; metadata: unknown; stream: string; at: string }[],
  ): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const { rows } = await client.query<{ position: string }>('SELECT position FROM es.head FOR UPDATE');
      const first = Number(rows[0]!.position) + 1;
      const lines = events.map(({ stream, id, type, at, data, metadata }, index) => {
        const revision = (this.revisions.get(stream) ?? -1) + 1;
        this.revisions.set(stream, revision);
        return copyLine([
          first + index,
          stream,
          revision,
          id,
          type,
          at,
          JSON.stringify(data),
          JSON.stringify(metadata),
        ]);
      });
      await pipeline(
        Readable.from(lines),
        client.query(
          copyFrom('COPY es.events (position, stream, revision, id, type, recorded_at, data, metadata) FROM STDIN'),
        ),
      );
      await client.query(
        `INSERT INTO es.streams SELECT stream, max(revision) FROM es.events WHERE position >= $1 GROUP BY stream
           ON CONFLICT (name) DO UPDATE SET revision = excluded.revision`,
        [first],
      );
      await client.query('UPDATE es.head SET position = $1, recorded_at = now()', [first + events.length - 1]);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  }

  /** Until the read models have everything, and the database its statistics. */
  private async settle(): Promise<void> {
    const head = await this.app.get(EventStore).head();
    await this.app.get(ReadModels).waitFor(head, { timeoutMs: 2_000_000 });
    await this.pool.query('VACUUM ANALYZE');
  }
}

const begin = (): Temporal.Instant => Temporal.Now.zonedDateTimeISO('UTC').subtract({ years: YEARS }).toInstant();
const caseIdOf = (n: number): string => deriveId('scale-case', String(n));
const contactId = (n: number): string => deriveId('scale-contact', String(n));
const newsroomId = (n: number): string => deriveId('scale-newsroom', String(n));
const nameOf = (n: number): string =>
  `${['Lis', 'Wrona', 'Dudek', 'Sowa', 'Gil'][n % 5]}-${((n * 7_919) % 100_003).toString(36)}`;
const emailOf = (n: number): string => `osoba${n}@gazeta.example`;

const messageOf = (
  who: { caseId: string; contactId: string },
  round: number,
  person: number,
  subject: string,
  receivedAt: string,
) =>
  ({
    type: 'MessageReceived',
    data: {
      ...who,
      messageId: deriveId('scale-message', who.caseId, String(round)),
      senderId: who.contactId,
      channel: 'email',
      from: `Anna ${nameOf(person)} <${emailOf(person)}>`,
      to: ['prasa@localhost'],
      cc: [],
      subject: round === 0 ? subject : `Re: ${subject}`,
      text: QUESTION.repeat(4),
      wholeText: null,
      wholeHtml: null,
      htmlLeftOut: false,
      html: null,
      answerTo: null,
      receivedAt,
      mailMessageId: `<${who.caseId}.${round}@gazeta.example>`,
      references: [],
      proven: true,
      marks: [],
      recipientsLeftOut: 0,
      joinedFromId: null,
      attachments: [],
      rawHash: null,
      automatic: false,
      receiptWanted: false,
      subjectChanged: false,
    },
  }) satisfies CaseEvent;

const replyOf = (who: { caseId: string; contactId: string }, replyId: string, person: number, subject: string) =>
  ({
    type: 'ReplyRecorded',
    data: {
      ...who,
      replyId,
      final: true,
      via: 'email',
      to: [emailOf(person)],
      cc: [],
      bcc: [],
      subject: `Re: ${subject}`,
      text: ANSWER.repeat(6),
      html: null,
      wholeHtml: null,
      mailMessageId: `<${replyId}@localhost>`,
      inReplyTo: null,
      references: [],
      attachments: [],
      heldUntil: null,
      dataProtectionNotice: false,
    },
  }) satisfies CaseEvent;

/** COPY's text format. */
const copyLine = (values: readonly unknown[]): string =>
  `${values.map((value) => String(value).replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n')).join('\t')}\n`;
