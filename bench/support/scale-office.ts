import { NO_ACTS } from '#libs/deadlines';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { CommandBus } from '@nestjs/cqrs';
import type { INestApplicationContext } from '@nestjs/common';
import type { Pool } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { caseRegister, caseStream, kindOf, type CaseEvent, type CaseKind } from '#libs/cases';
import { contactStream, newsroomStream, type ContactEvent } from '#libs/contacts';
import { FIRST_ADMINISTRATOR, FirstAdministrator, ROOT_UNIT } from '#libs/identity';
import { CaseNumberTaken, EventCodec, RegisterOpened, Reserved, registerStream } from '#libs/journal';
import { deriveId, isoInstant, metadataOf, newId, type EventOf, type EventType } from '#libs/kernel';
import { AddEmployee, onUnits, type Role } from '#libs/organization';
import { KeyRing } from '#libs/personal-data';
import { employees, UNITS } from '../../apps/demo/people.js';
import { Random } from '../../apps/demo/random.js';
import { countedDeadline } from '../../libs/cases/domain/deadline.js';
import { rulesOfKind } from '../../libs/cases/domain/kind.js';
import { builtInScheme, writeNumber } from '../../libs/cases/domain/number-scheme.js';

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
  readonly people: readonly {
    readonly id: string;
    readonly email: string;
    readonly roles: readonly Role[];
    /** By its key in the demo; undefined: the press office itself. */
    readonly unit?: string;
  }[];
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

interface Officer {
  readonly id: string;
  readonly unitId: string;
}

/** So large a part of the cases is worked on at the same time: their events stand mixed in the store. */
const OPEN_SHARE = 0.01;
/** Of a usual case. */
const STEPS = 8.6;
/** Beside press inquiries, of which most are. */
const KINDS: readonly CaseKind[] = [
  'publicInformationRequest',
  'intervention',
  'complaint',
  'petition',
  'pressCriticism',
  'suggestion',
  'councillorQuestion',
];
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
 * Writes the history of an office into an empty database through the real event formats: people through their commands; contacts and cases as
 * events, encoded and sealed by the office's codec and key ring, written by COPY. Read models are left to the reducers.
 * @param pool of the server's superuser: the office itself may not write events but by appending
 */
export async function writeScaleOffice(
  app: INestApplicationContext,
  pool: Pool,
  scale: Scale,
  progress: (line: string) => void,
): Promise<ScaleOffice> {
  return new Writing(app, pool, scale, progress).write();
}

class Writing {
  private readonly random = new Random(SEED);
  private readonly codec = this.app.get(EventCodec);
  private readonly revisions = new Map<string, number>();
  private batch: Fact[] = [];
  private written = 0;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly pool: Pool,
    private readonly scale: Scale,
    private readonly progress: (line: string) => void,
  ) {}

  async write(): Promise<ScaleOffice> {
    const people = await this.enterPeople();
    await this.enterContacts();
    const [longCaseId, ...someCaseIds] = await this.enterCases(people.filter(({ roles }) => roles.includes('officer')));
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
        onUnits(
          { type: 'AddUnit', unitId: unitId(key), name, kind, parentId: unitId(parent), headId: null, deputyId: null },
          by('unit', key),
        ),
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
      await this.put(newsroomStream(newsroomId(n)), at, 'system', {
        type: 'NewsroomRegistered',
        data: { newsroomId: newsroomId(n), name: `Gazeta ${n}`, kind: 'daily', domains: [`gazeta${n}.example`] },
      } satisfies ContactEvent);
    for (let n = 0; n < contacts; n += 1) {
      const email = emailOf(n);
      await this.put(contactStream(contactId(n)), at, 'system', {
        type: 'ContactRegistered',
        data: { contactId: contactId(n), name: `Anna ${nameOf(n)}`, email, newsroomId: newsroomId(n % newsrooms) },
      } satisfies ContactEvent);
      await this.put(keyRing.reservationName('contact-email', email), at, 'system', {
        type: Reserved.type,
        data: { kind: 'contact-email', owner: contactId(n) },
      });
    }
    await this.flush();
    this.progress(`${contacts} contacts, ${newsrooms} newsrooms`);
  }

  /** Answers the ids of a long case, and of some others. */
  private async enterCases(officers: readonly Officer[]): Promise<string[]> {
    const { cases, longCases, longMessages } = this.scale;
    const end = Temporal.Now.instant();
    const registers = new Registers();
    const mostOpen = Math.max(20, Math.ceil(cases * OPEN_SHARE));
    const steps = cases * STEPS + longCases * longMessages * 0.5;
    const milliseconds = Math.floor(begin().until(end).total('milliseconds') / steps);
    const open: CaseLife[] = [];
    const left: CaseLife[] = [];
    const some: string[] = [];
    let now = begin();
    for (let started = 0; started < cases; now = now.add({ milliseconds })) {
      while (open.length < mostOpen && started < cases) {
        if (started % Math.ceil(cases / 40) === 0) some.push(caseIdOf(started));
        open.push(new CaseLife(started, this.scale, this.random, officers, registers));
        started += 1;
        if (started % 10_000 === 0) this.progress(`${started} cases, ${this.written} events`);
      }
      if (Temporal.Instant.compare(now, end) > 0) now = end;
      const place = this.random.between(0, open.length - 1);
      const life = open[place]!;
      await this.putAll(life.next(now));
      if (life.over) left.push(...open.splice(place, 1).filter(({ waits }) => waits));
    }
    // The last ones stay as they are: work in progress.
    for (const life of [...open, ...left]) await this.putAll(life.begun ? life.alarmsBy(end) : life.next(end));
    await this.flush();
    this.progress(`${cases} cases, ${this.written} events`);
    return [caseIdOf(0), ...some.slice(1)];
  }

  private async putAll(facts: readonly Fact[]): Promise<void> {
    for (const { stream, at, actor, event } of facts) await this.put(stream, at, actor, event);
  }

  private async put(stream: string, at: string, actor: string, event: EventOf<EventType>): Promise<void> {
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
}

/** What cases take from registers, and the terms of a day. */
class Registers {
  private readonly numbers = new Map<string, number>();
  private readonly terms = new Map<string, ReturnType<typeof countedDeadline>>();

  next(register: string): number {
    const number = (this.numbers.get(register) ?? 0) + 1;
    this.numbers.set(register, number);
    return number;
  }

  /** Counted once a day: the clocks of all that came that day run from the first of them. */
  term(deadlineId: string, rule: string, receivedAt: string) {
    const day = `${rule} ${receivedAt.slice(0, 10)}`;
    const counted = this.terms.get(day) ?? countedDeadline('', rule, receivedAt, NO_ACTS);
    this.terms.set(day, counted);
    return { ...counted, deadlineId };
  }
}

type Term = ReturnType<Registers['term']>;

/** A case's life, step by step; what happens in one step happens at once. */
class CaseLife {
  begun = false;
  over = false;
  /** Ended with nobody to work on it, while its clocks run. */
  waits = false;
  private readonly caseId = caseIdOf(this.n);
  private readonly kind: CaseKind = this.n % 10 < 7 ? 'pressInquiry' : KINDS[this.n % KINDS.length]!;
  private readonly officer = this.officers[this.n % this.officers.length]!;
  private readonly subject = `${SUBJECTS[this.n % SUBJECTS.length]} ${nameOf(this.n)}`;
  private readonly person = this.personOf();
  private readonly who = { caseId: this.caseId, contactId: contactId(this.person) };
  private readonly steps = this.live();
  private terms: readonly Term[] = [];
  private alarms: { readonly term: Term; readonly level: number; readonly at: string }[] = [];
  private assigned = false;
  private level = 0;

  constructor(
    private readonly n: number,
    private readonly scale: Scale,
    private readonly random: Random,
    private readonly officers: readonly Officer[],
    private readonly registers: Registers,
  ) {
    this.steps.next(begin());
  }

  /** What the clock said meanwhile, and then the next step. */
  next(now: Temporal.Instant): readonly Fact[] {
    this.begun = true;
    const alarms = this.alarmsBy(now);
    const { done, value } = this.steps.next(now);
    this.over = done === true;
    return [...alarms, ...(value ?? [])];
  }

  /** Warnings and escalations whose moment has come. */
  alarmsBy(now: Temporal.Instant): readonly Fact[] {
    const due = this.alarms.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0);
    this.alarms = this.alarms.filter((alarm) => !due.includes(alarm));
    return due.flatMap(({ term: { deadlineId, rule, endInstant: dueAt }, level, at: plannedAt }) => {
      const caseOfficerId = this.assigned ? this.officer.id : null;
      const data = { ...this.who, deadlineId, rule, dueAt, plannedAt, caseOfficerId };
      this.level = Math.max(this.level, level);
      return level === 0
        ? this.facts(now, 'system', { type: 'DeadlineWarned', data })
        : this.facts(now, 'system', { type: 'CaseEscalated', data: { ...data, level, clocks: this.standing() } });
    });
  }

  private *live(): Generator<readonly Fact[], void, Temporal.Instant> {
    const { who, subject, person, kind, officer } = this;
    const { cases, longCases, longMessages } = this.scale;
    const came = yield [];
    const receivedAt = isoInstant(came);
    const message = (round: number, at: Temporal.Instant) => messageOf(who, round, person, subject, isoInstant(at));
    let now = yield [
      ...this.registered(came),
      ...this.facts(came, 'system', message(0, came), ...this.clocksStarted(receivedAt), ...this.requested(came)),
    ];
    if (this.n % 200 === 3) {
      this.alarms = [];
      yield this.facts(now, officer.id, { type: 'CaseDismissed', data: { ...who, reason: 'Reklama.' } });
      return;
    }
    this.waits = this.n > cases * 0.97 && this.n % 8 === 7;
    if (this.waits) return;
    this.assigned = true;
    now = yield this.facts(now, this.officers[0]!.id, {
      type: 'CaseAssigned',
      data: {
        ...who,
        employeeId: officer.id,
        previousEmployeeId: null,
        unitId: officer.unitId,
        priority: (['low', 'normal', 'normal', 'high', 'urgent'] as const)[this.n % 5]!,
        note: this.n % 3 ? null : 'Proszę o odpowiedź w terminie.',
        dueAt: null,
      },
    });
    const noteId = `note-${this.n}`;
    now = yield this.facts(now, officer.id, {
      type: 'NoteAdded',
      data: { ...who, noteId, text: 'Zapytać zarząd dróg.', attachments: [] },
    });
    const isLong = this.n < longCases;
    const rounds = isLong ? longMessages / 2 : 1 + (this.n % 2);
    for (let round = 1; round <= rounds; round += 1) {
      const replyId = deriveId('scale-reply', who.caseId, String(round));
      const final = round === rounds;
      const written = this.facts(now, officer.id, replyOf(who, replyId, person, subject, final));
      if (!isLong) now = yield written;
      const sent = this.sent(now, replyId, final);
      if (!isLong) now = yield sent;
      const asked = final ? [] : this.facts(now, 'system', message(round, now));
      if (isLong) now = yield [...written, ...sent, ...asked];
      else if (!final) now = yield asked;
    }
    const outcome = kindOf(kind).outcomes[0]!;
    yield this.facts(now, officer.id, { type: 'CaseClosed', data: { ...who, outcome, note: null } });
  }

  private registered(at: Temporal.Instant): readonly Fact[] {
    const { kind, who, subject } = this;
    const receivedAt = isoInstant(at);
    const year = Number(receivedAt.slice(0, 4));
    const register = caseRegister(kind);
    const stream = registerStream(register, year);
    const number = this.registers.next(stream);
    const inRegister = (event: EventOf<EventType>): Fact => ({ stream, event, at: receivedAt, actor: 'system' });
    return [
      ...(number === 1 ? [inRegister({ type: RegisterOpened.type, data: { register, year } })] : []),
      inRegister({ type: CaseNumberTaken.type, data: { owner: who.caseId } }),
      ...this.facts(at, 'system', {
        type: 'CaseRegistered',
        data: {
          ...who,
          kind,
          kindBy: null,
          number: writeNumber(builtInScheme(kind), year, number),
          channel: 'email',
          subject,
          newsroomId: newsroomId(this.person % this.scale.newsrooms),
          receivedAt,
          unitId: null,
          suspectedCaseId: null,
          splitFromId: null,
          begunByUs: false,
          threadNote: null,
        },
      }),
    ];
  }

  private clocksStarted(receivedAt: string): CaseEvent[] {
    const rules = rulesOfKind(kindOf(this.kind), { channel: 'email', begunByUs: false, quote: null });
    return rules.map((rule) => {
      const term = this.registers.term(deriveId('deadline', this.caseId, rule), rule, receivedAt);
      this.terms = [...this.terms, term];
      this.alarms.push(...term.alarms.map(({ level, at }) => ({ term, level, at })));
      return { type: 'DeadlineStarted', data: { ...this.who, ...term, clocks: this.standing() } };
    });
  }

  /** A journalist in four says by when. */
  private requested(at: Temporal.Instant): CaseEvent[] {
    if (this.n % 4 > 0) return [];
    const end = at.add({ hours: 24 * (1 + (this.n % 5)) });
    const [requestedBy, remindAt] = [isoInstant(end), isoInstant(end.subtract({ hours: 2 }))];
    return [{ type: 'RequestedBySet', data: { ...this.who, requestedBy, previous: null, remindAt } }];
  }

  private sent(at: Temporal.Instant, replyId: string, final: boolean): readonly Fact[] {
    if (final) [this.terms, this.alarms, this.level] = [[], [], 0];
    const sentAt = isoInstant(at);
    const data = {
      ...this.who,
      replyId,
      final,
      sentAt,
      takenBy: 'smtp' as const,
      answered: final,
      clocks: this.standing(),
    };
    return this.facts(at, 'system', { type: 'ReplySent', data });
  }

  private standing() {
    const [soonest = null] = this.terms.map(({ endInstant }) => endInstant).sort();
    return { openUntil: soonest, level: this.level, stands: false };
  }

  private facts(at: Temporal.Instant, actor: string, ...events: CaseEvent[]): Fact[] {
    return events.map((event) => ({ stream: caseStream(this.caseId), event, at: isoInstant(at), actor }));
  }

  /** Whoever writes for the one newsroom, or anybody. */
  private personOf(): number {
    const { contacts, newsrooms, cases, casesOfOneNewsroom } = this.scale;
    if (this.n % Math.ceil(cases / casesOfOneNewsroom) !== 0) return this.random.between(0, contacts - 1);
    return this.random.between(0, Math.floor(contacts / newsrooms) - 1) * newsrooms;
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

const replyOf = (
  who: { caseId: string; contactId: string },
  replyId: string,
  person: number,
  subject: string,
  final: boolean,
) =>
  ({
    type: 'ReplyRecorded',
    data: {
      ...who,
      replyId,
      final,
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
