import { CommandBus, type Command } from '@nestjs/cqrs';
import { AccessDays, Segments } from '#libs/access-log';
import { onAbsences } from '#libs/absences';
import type { INestApplicationContext } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { NameJournalist, onAccreditation } from '#libs/accreditations';
import { onFreeDays } from '#libs/calendar';
import { NoteEncounter } from '#libs/contact-history';
import { ChangeContactList, MakeContactList } from '#libs/contact-lists';
import {
  AddContactAddress,
  AddMembership,
  ChangeContact,
  ChangeMembership,
  ownerOfAddress,
  RegisterContact,
  RegisterNewsroom,
  ResolveContact,
  TagContact,
} from '#libs/contacts';
import { ActOnContribution, AskUnits, OvertakeOpen, type AskerAct, type UnitAct } from '#libs/contributions';
import { Commenting } from '#libs/draft-comments';
import { Communiquing, ReleaseDue } from '#libs/communiques';
import { draftAt, Drafting, textOfVersion } from '#libs/drafts';
import { EventStore, START } from '#libs/event-store';
import { FIRST_ADMINISTRATOR, FirstAdministrator, ROOT_UNIT } from '#libs/identity';
import {
  AddNote,
  ALARMS_A_RUN,
  AssignCase,
  caseRegister,
  DEFAULT_KIND,
  type DraftStep,
  onCase,
  type PlainCaseCommand,
  RaiseDueAlarms,
  RecordReply,
  RegisterCase,
  RegisterMail,
  SplitCase,
} from '#libs/cases';
import { Journal, Registers, Reservations, type CommandContext } from '#libs/journal';
import { commandOf, deriveId, isoInstant, OFFICE_ZONE, officeDay, OfficeError, type SettableClock } from '#libs/kernel';
import { onAreas, onBoundaries, onCategories, onPublication } from '#libs/interventions';
import { IntakeSpool } from '#libs/mail-intake';
import { ownMessageId, readMessage, type OfficeMailbox } from '#libs/mail-format';
import { AddEmployee, CurrentEmployees, onUnits, type Role } from '#libs/organization';
import { onPressReview } from '#libs/press-reviews';
import { ReadModels } from '#libs/projections';
import { ActOnTask, SetTask } from '#libs/tasks';
import { onTextModules } from '#libs/text-modules';
import { onTopic, OpenTopic } from '#libs/topics';
import { Covering } from '#libs/coverage';
import { AWAY, bulkDayOf, READ_AT_ONCE, WATCHED_OFFICER } from './auditing.js';
import { PAST_INPUT } from './contributions.js';
import { communiquePlan, type DemoCommunique } from './communiques.js';
import { coverageOfTopic, coveragePlan } from './coverage.js';
import { at as minuteOf, workingDays } from './days.js';
import { DRAFTS, SIGNED_KINDS, type DemoDraft, type DraftAct, type DraftPerson } from './drafts.js';
import { mailsOutsideCases } from './mails-outside-cases.js';
import { LETTERS, type DemoLetter } from './other-kinds.js';
import { employees, headOf, journalists, newsrooms, UNITS, type DemoEmployee, type DemoJournalist } from './people.js';
import { demoPlan, type DemoStep } from './plan.js';
import { ACQUAINTANCES, ENCOUNTERS, type DemoAcquaintance } from './press-contacts.js';
import { PRESS_TOPICS, type DemoTopic } from './press-topics.js';
import { DemoPressRoom, type SentMailing } from './press-room.js';
import { Random } from './random.js';
import { DemoReads } from './reads.js';
import {
  AREAS,
  BOUNDARIES,
  CATEGORIES,
  interventionPlan,
  PUBLISHED_CATEGORIES,
  type InterventionDemoStep,
} from './interventions.js';
import { DemoReports } from './report-work.js';
import { ASKED_IN_NOTES, TASKS } from './tasks.js';
import { TEXT_MODULES } from './text-modules.js';

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
  /** How many come in during the year. */
  readonly cases: number;
  readonly office: OfficeMailbox;
  readonly administrator: { readonly email: string; readonly password?: string };
  readonly progress: (line: string) => void;
  /** Ends the filling before its next command. */
  readonly signal?: AbortSignal;
}

const PEOPLE_SEED = 7_041;
/** How long the clock stands: what is done meanwhile is done at once, and bears one time. */
const MOMENT_MINUTES = 60;
const CONCURRENCY = 8;
/** Of the day, in minutes. */
const EVENING = 15 * 60 + 5;
/** Residents report as often as the press asks. */
const INTERVENTIONS_A_CASE = 1;
/** Two or three a week, of an office of the usual size. */
const COMMUNIQUES = 150;
const COMMUNIQUES_A_CASE = 0.1;
const LEAST_COMMUNIQUES = 20;
/** Of communiqués. */
const PICTURED_EVERY = 25;
const MAILED_EVERY = 8;
const RECIPIENTS = 12;
/** So many mailings find that one of the addresses is no more. */
const DEAD_ADDRESSES = 2;
const UNKNOWN_EVERY = 4;
/** Mailings that somebody asked about. */
const ANSWERED = 3;
/** In one act of a person. */
const MOST_CASES_OF_A_TOPIC = 200;
/** Tasks and mentions of older cases would be long forgotten. */
const DAYS_WITH_TASKS = 14;

/** When the office was founded whose year ends at `end`. */
export const demoBegin = (end: Temporal.Instant): Temporal.Instant =>
  end.toZonedDateTimeISO(OFFICE_ZONE).subtract({ years: 1, days: 1 }).toInstant();

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
  /** Of cases, by their number in the plan. */
  private readonly tasks = new Map<number, string>();
  /** On which somebody reads very many cases. */
  private readonly bulkDay: string | undefined;
  private readonly shownOfficer = idOf(this.staff.find(({ roles }) => roles[0] === 'officer')!.email);
  /** When today's alarms are raised; undefined once they were. */
  private ring: Temporal.Instant | undefined;
  /** By the number of the case and the key of the unit. */
  private readonly contributions = new Map<string, { readonly id: string; readonly dueAt: Temporal.Instant }>();
  /** By subject. */
  private readonly letters = new Map<string, { readonly id: string; readonly officer: number }>();
  /** What residents report, in the order of time; taken from the front. */
  private readonly interventions: InterventionDemoStep[];
  /** In the order of time; taken from the front. */
  private readonly communiques: DemoCommunique[];
  private communiquesTaken = 0;
  /** When the last embargo ends. */
  private embargoUntil: Temporal.Instant | undefined;
  private readonly press: DemoPressRoom;
  private readonly mailings: SentMailing[] = [];
  /** How many topics were opened. */
  private topicsOpened = 0;
  /** What is still to come of a crisis that was declared, in the order of time; taken from the front. */
  private readonly ofCrisis: { readonly at: Temporal.Instant; readonly act: () => Promise<unknown> }[] = [];
  private readonly arrivals = new Map<number, Extract<DemoStep, { kind: 'arrive' }>>();
  private readonly reads: DemoReads;
  private readonly reports: DemoReports;

  constructor(private readonly options: DemoOptions) {
    this.commands = options.app.get(CommandBus);
    this.press = new DemoPressRoom(options.app, options.clock);
    this.bulkDay = bulkDayOf(options.end)?.toString();
    const communiques = Math.min(COMMUNIQUES, LEAST_COMMUNIQUES + Math.round(options.cases * COMMUNIQUES_A_CASE));
    this.communiques = [...communiquePlan(options.end, communiques)];
    this.interventions = [...interventionPlan(options.end, Math.round(options.cases * INTERVENTIONS_A_CASE))];
    const holding = (role: Role) => this.staff.filter(({ roles }) => roles[0] === role).map(({ email }) => idOf(email));
    this.reports = new DemoReports({
      ...{ app: options.app, clock: options.clock },
      execute: (command) => this.execute(command),
      who: (role, place) => this.byRole(role, place),
    });
    this.reads = new DemoReads(options.app.get(Segments), {
      coordinators: holding('coordinator'),
      auditors: holding('auditor'),
      staff: holding('officer'),
    });
  }

  async fill(): Promise<readonly DemoAccount[]> {
    const { clock, end, administrator, app, progress } = this.options;
    const plan = demoPlan(end, this.people, this.options.cases);
    clock.set(demoBegin(end));
    await app.get(FirstAdministrator).ensure(administrator);
    await this.enterOffice();
    progress(`demo: ${UNITS.length + 1} units, ${this.staff.length} employees, ${this.rooms.length} newsrooms`);

    let day = '';
    for (const steps of momentsOf(plan)) {
      const today = dayOf(steps[0]!);
      if (today.slice(0, 7) !== day.slice(0, 7)) progress(`demo: ${today.slice(0, 7)} …`);
      const isNext = today !== day;
      if (isNext) {
        await this.endDay(day);
        this.ring = morningOf(today);
      }
      day = today;
      await this.goThroughCrisis(steps.at(-1)!.at);
      await this.until(steps.at(-1)!.at);
      if (isNext) await this.options.app.get(AccessDays).moveOn();
      await this.takeNumbers(steps);
      await Promise.all([this.work(steps), this.workOnInterventions()]);
      await this.workOnCommuniques();
      await this.workOnTopics();
    }
    await this.endDay(day);
    await this.goThroughCrisis(end);
    await this.until(end);
    await this.workOnInterventions();
    await this.workOnCommuniques();
    await this.settle();
    await this.options.app.get(ReleaseDue).run();
    await this.takeLetters();
    await this.settle();
    await this.draftAnswers();
    await this.fillTopics();
    await this.settle();
    await this.execute(new RaiseDueAlarms());
    await this.settle();
    await this.checkOrder();
    await this.goAway();
    await this.meetThePress();
    await this.receiveMailsOutsideCases();
    await this.reports.showPublished();
    return accounts(this.staff);
  }

  /** What was read on the day goes to its segment of the access log, while the clock still stands in it. */
  private async endDay(day: string): Promise<void> {
    if (day === '') return;
    if (day === this.bulkDay) this.readAtOnce(Temporal.PlainDate.from(day));
    await this.reads.endDay(this.options.clock.now());
  }

  /** Somebody goes through what others have, in the evening. */
  private readAtOnce(day: Temporal.PlainDate): void {
    const known = [...this.cases.values()].slice(-READ_AT_ONCE);
    for (const [place, { id }] of known.entries())
      this.reads.opens(this.officer(WATCHED_OFFICER), 'case', id, minuteOf(day, EVENING + Math.floor(place / 2)));
  }

  /** Absences around the end of the year that was filled: over, of now and planned; one deputy is away as well. */
  private async goAway(): Promise<void> {
    const today = officeDay(this.options.end);
    const names = this.staff.filter(({ roles }) => roles[0] === 'officer').map(({ email }) => idOf(email));
    const [coordinator, otherCoordinator] = this.staff
      .filter(({ roles }) => roles[0] === 'coordinator')
      .map(({ email }) => idOf(email));
    const fromThen = today.until(workingDays(this.options.end).at(-1 - AWAY.workingDaysAgo) ?? today).days;
    const away = {
      who: AWAY.officer,
      deputy: AWAY.officer + 1,
      from: fromThen,
      days: AWAY.days,
      scope: 'approvals',
    } as const;
    for (const { who, deputy, from, days, scope } of [...ABSENCES, away]) {
      const employeeId = who === 'coordinator' ? otherCoordinator! : names[who]!;
      const deputyId = deputy === 'coordinator' ? coordinator! : names[deputy]!;
      const absenceId = deriveId('demo-absence', String(who), String(from));
      const first = today.add({ days: from });
      const details = { from: first.toString(), to: first.add({ days: days - 1 }).toString(), deputyId, scope };
      const command = { type: 'Plan', absenceId, employeeId, ...details, today: first.toString() } as const;
      await this.execute(onAbsences(command, this.by(employeeId, 'absence', absenceId)));
    }
  }

  /** What the office knows of some journalists, and what was said outside of any case. */
  private async meetThePress(): Promise<void> {
    const { end } = this.options;
    for (const known of ACQUAINTANCES) await this.acquaint(known);
    await this.keepLists();
    await this.furnishPressRoom();
    for (const [place, { type, daysAgo, who, topic, text }] of ENCOUNTERS.entries()) {
      const participantIds: string[] = [];
      for (const one of who) participantIds.push(await this.contactId(one));
      const day = officeDay(end).subtract({ days: daysAgo });
      const at = isoInstant(day.toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: atHour(place) }).toInstant());
      const context = { ...this.by(this.officer(place), 'encounter', String(place)), role: 'officer' };
      await this.execute(new NoteEncounter({ type, at, participantIds, topic, text }, context));
    }
    await this.settle();
  }

  /** A living list by a tag, an own one of whoever came to a press breakfast, and somebody who stands in the register twice. */
  private async keepLists(): Promise<void> {
    const by = (...parts: string[]) => ({ ...this.by(this.coordinator(0), 'lists', ...parts), role: 'coordinator' });
    await this.execute(new MakeContactList('Drogi i transport', { tags: ['drogi'] }, by('living')));
    const { id } = await this.execute(new MakeContactList('Śniadania prasowe', null, by('own')));
    const contactIds: string[] = [];
    for (const who of ENCOUNTERS[0]!.who) contactIds.push(await this.contactId(who));
    await this.execute(new ChangeContactList(id, { kind: 'add', contactIds }, by('members')));
    const { name, email } = this.acquaintance(1);
    const twice = { name: name.split(' ').toReversed().join(' '), email: `news.${email}` };
    await this.execute(new RegisterContact(twice, by('twice')));
    await this.settle();
  }

  private async acquaint({
    who,
    beat,
    tags,
    isNeutral,
    phone,
    privateEmail,
    movedTo,
  }: DemoAcquaintance): Promise<void> {
    const id = await this.contactId(who);
    const by = (what: string) => ({ ...this.by(this.officer(who), 'acquaint', what, String(who)), role: 'officer' });
    const salutation = isNeutral ? 'Szanowni Państwo' : salutationOf(this.acquaintance(who).name);
    await this.execute(new ChangeContact(id, { beat, salutation, language: 'pl' }, by('known')));
    await this.execute(new AddContactAddress(id, { medium: 'phone', value: phone, kind: 'work' }, by('phone')));
    await this.execute(new TagContact(id, tags, by('tags')));
    if (privateEmail)
      await this.execute(
        new AddContactAddress(id, { medium: 'email', value: privateEmail, kind: 'private' }, by('private')),
      );
    if (!movedTo) return;
    const { newsroomId } = await this.execute(
      new ResolveContact({ id: await this.contactId(movedTo.newsroomOf), name: '' }, by('newsroom')),
    );
    const day = officeDay(this.options.end).subtract({ days: movedTo.daysAgo });
    const last = { role: 'reporter', to: day.subtract({ days: 1 }).toString() } as const;
    await this.execute(new ChangeMembership(id, 'first', last, by('left')));
    const now = { newsroomId: newsroomId!, role: 'editor', from: day.toString(), to: null } as const;
    await this.execute(new AddMembership(id, now, by('moved')));
  }

  /** Those who write most come first. */
  private acquaintance(who: number): DemoJournalist {
    const written = Map.groupBy(this.arrivals.values(), ({ journalist }) => journalist.email);
    const count = ({ email }: DemoJournalist) => written.get(email)?.length ?? 0;
    return this.people.toSorted((one, other) => count(other) - count(one))[who]!;
  }

  /** Of a journalist, whether or not they have written. */
  private async contactId(who: number): Promise<string> {
    const { app } = this.options;
    const { name, email } = this.acquaintance(who);
    const known = await ownerOfAddress(app.get(Journal), app.get(Reservations), email);
    if (known) return known;
    const met = await this.execute(new ResolveContact({ name, email }, this.by(this.officer(who), 'met', String(who))));
    return met.contactId;
  }

  /** Cases of the other kinds, which the registry enters at the year's end. */
  private async takeLetters(): Promise<void> {
    for (const [place, letter] of LETTERS.entries()) {
      const {
        kind,
        channel,
        cameFrom,
        subject,
        text,
        from,
        begunByUs,
        hoursBefore,
        officer,
        toUnit,
        priority = 'normal',
        split,
      } = letter;
      const key = `letter-${place}`;
      const registrar = this.byRole('registrar', place);
      const { id } = await this.execute(
        new RegisterCase(
          {
            kind,
            channel,
            ...(cameFrom && { cameFrom }),
            subject,
            text,
            ...(from && (begunByUs ? { addressee: from } : { contact: from })),
            receivedAt: isoInstant(this.options.end.subtract({ hours: hoursBefore })),
          },
          { ...this.by(registrar, key), role: 'registrar' },
        ),
      );
      this.letters.set(subject, { id, officer: officer ?? 0 });
      if (split)
        await this.execute(
          new SplitCase(
            id,
            { ...split, messageId: deriveId('message', id), unitId: null },
            { ...this.by(registrar, key, 'split'), role: 'registrar' },
          ),
        );
      await this.fillOwnFields(id, key, letter, registrar);
      if (officer === undefined && !toUnit) continue;
      const context: CommandContext = { ...this.by(this.coordinator(place), key, 'assigned'), role: 'coordinator' };
      await this.execute(
        new AssignCase(
          id,
          toUnit ? { unitId: deriveId('demo-unit', toUnit.unit) } : { employeeId: this.officer(officer!) },
          // Two days from now, so that it lies before every term of the law.
          toUnit
            ? { priority, note: toUnit.note, dueAt: isoInstant(this.options.end.add({ hours: 48 })) }
            : { priority, note: null },
          ['coordinator'],
          context,
        ),
      );
    }
  }

  /** Answers to some of the letters, on every level of the ladder by which they are signed, and what is said of them in the house. */
  private async draftAnswers(): Promise<void> {
    const drafting = this.options.app.get(Drafting);
    const ladder = {
      ...{ id: 'demo-letters', name: 'Pisma do mieszkańców i radnych', kinds: [...SIGNED_KINDS] },
      ...{ outcomes: [], unitIds: [], covers: ['answer' as const] },
      ...{ inOrder: true, lastMayEdit: true, sendsOnApproval: false },
      levels: [
        { signatory: 'coordinator' as const, employeeId: null, term: { amount: 1, unit: 'workingDays' as const } },
        {
          ...{ signatory: 'employee' as const, employeeId: this.coordinator(0) },
          term: { amount: 2, unit: 'workingDays' as const },
        },
      ],
    };
    await drafting.setLadders([ladder], this.by(FIRST_ADMINISTRATOR, 'ladders'));
    for (const draft of DRAFTS) {
      const letter = this.letters.get(draft.subject);
      if (!letter) throw new Error(`the demo has no letter ${draft.subject}`);
      await this.draftAnswer(letter, draft);
    }
  }

  private async draftAnswer(
    letter: { readonly id: string; readonly officer: number },
    { subject, to, text, acts }: DemoDraft,
  ): Promise<void> {
    const people: Record<DraftPerson, string> = {
      ...{ writer: this.officer(letter.officer), colleague: this.officer(letter.officer + 1) },
      ...{ coordinator: this.coordinator(1), spokesperson: this.coordinator(0) },
    };
    const by = (person: DraftPerson, ...parts: string[]): CommandContext => {
      const role = person === 'writer' || person === 'colleague' ? 'officer' : 'coordinator';
      return { ...this.by(people[person], 'draft', subject, ...parts), role };
    };
    const words = { text, to: [to], purpose: 'answer', final: true, outcome: null } as const;
    const begun = await this.options.app.get(Drafting).begin(letter.id, words, by('writer', 'begun'));
    for (const [place, act] of acts.entries())
      await this.takeDraftOn(begun.id, letter.id, to, act, (person) => by(person, String(place)));
  }

  private async takeDraftOn(
    id: string,
    caseId: string,
    to: string,
    act: DraftAct,
    by: (person: DraftPerson) => CommandContext,
  ): Promise<void> {
    const { app } = this.options;
    const drafting = app.get(Drafting);
    const { version, ladder, approvals } = (await draftAt(app.get(Journal), id))!;
    // What its policy tells the case in an office that runs.
    const hear = (
      step: DraftStep,
      context: CommandContext,
      level: number | null = null,
      reason: string | null = null,
    ) =>
      this.execute(
        onCase(
          caseId,
          { kind: 'hearOfDraft', draftId: id, version, step, level, reason },
          { ...context, commandId: deriveId('demo-draft-step', context.commandId) },
        ),
      );
    switch (act.does) {
      case 'submit': {
        await drafting.submit(id, by('writer'));
        return void (await hear('submitted', by('writer')));
      }
      case 'sign': {
        const level = approvals.length;
        await drafting.approve(id, version, by(act.by));
        const complete = level + 1 === ladder?.levels.length;
        return void (await hear(complete ? 'approved' : 'signed', by(act.by), level));
      }
      case 'return': {
        await drafting.giveBack(id, version, act.reason, by(act.by));
        return void (await hear('returned', by(act.by), null, act.reason));
      }
      case 'write':
        return void (await drafting.keepVersion(id, { text: act.text, to: [to] }, by('writer')));
      case 'comment': {
        const from = ((await textOfVersion(app.get(Journal), id, version)) ?? '').indexOf(act.on);
        const comment = { version, from, to: from + act.on.length, text: act.text, mentionIds: [] };
        return void (await app.get(Commenting).make(id, comment, by(act.by)));
      }
    }
  }

  /** What only an accreditation, and only a press review, has. */
  private async fillOwnFields(
    caseId: string,
    key: string,
    { accreditation, publications }: DemoLetter,
    registrar: string,
  ): Promise<void> {
    const end = officeDay(isoInstant(this.options.end));
    const by = (...parts: string[]): CommandContext => ({ ...this.by(registrar, key, ...parts), role: 'registrar' });
    if (accreditation) {
      const { event, inDays, place, journalists } = accreditation;
      const occasion = { event, on: end.add({ days: inDays }).toString(), place };
      await this.execute(onAccreditation({ type: 'Describe', caseId, occasion }, by('event')));
      for (const { name, refused, accredited } of journalists) {
        const context = by('journalist', name);
        await this.execute(new NameJournalist(caseId, { name }, context));
        if (refused === undefined && !accredited) continue;
        const personId = deriveId('journalist', context.commandId);
        const decision = accredited ? 'accredited' : 'refused';
        await this.execute(
          onAccreditation(
            { type: 'Decide', caseId, personId, decision, reason: refused ?? null },
            by('decision', name),
          ),
        );
      }
    }
    if (publications) {
      const day = end.toString();
      await this.execute(onPressReview({ type: 'Date', caseId, on: day, today: day }, by('day')));
      for (const publication of publications) {
        const details = { ...publication, newsroomId: null, linkedCaseId: null };
        const publicationId = deriveId('demo-publication', caseId, publication.title);
        await this.execute(
          onPressReview({ type: 'List', caseId, publicationId, details }, by('publication', publication.title)),
        );
      }
    }
  }

  private async enterOffice(): Promise<void> {
    const unitId = (key?: string) => (key ? deriveId('demo-unit', key) : ROOT_UNIT);
    for (const { key, name, kind, parent } of UNITS) {
      await this.execute(
        onUnits(
          { type: 'AddUnit', unitId: unitId(key), name, kind, parentId: unitId(parent), headId: null, deputyId: null },
          this.by(FIRST_ADMINISTRATOR, 'unit', key),
        ),
      );
    }
    await inParallel(this.staff, ({ name, email, roles, unit }) =>
      this.execute(
        new AddEmployee(
          { name, email, roles: [...roles], unitId: unitId(unit), password: DEMO_PASSWORD },
          this.by(FIRST_ADMINISTRATOR, 'employee', email),
          idOf(email),
        ),
      ),
    );
    for (const { key } of UNITS) {
      const head = headOf(key, this.staff);
      if (!head) continue;
      const command = { type: 'ChangeUnit', unitId: unitId(key), changes: { headId: idOf(head.email) } } as const;
      await this.execute(onUnits(command, this.by(FIRST_ADMINISTRATOR, 'head', key)));
    }
    for (const day of FREE_DAYS) {
      const command = { type: 'AddFreeDay', dayId: deriveId('demo-free-day', day.date), ...day } as const;
      await this.execute(onFreeDays(command, this.by(FIRST_ADMINISTRATOR, 'free-day', day.date)));
    }
    for (const one of TEXT_MODULES) {
      const textModule = { ...one, kinds: [...one.kinds], textModuleId: deriveId('demo-text-module', one.name) };
      const context = this.by(FIRST_ADMINISTRATOR, 'text-module', one.name);
      await this.execute(onTextModules({ type: 'Add', textModule }, context));
    }
    const registers = this.by(FIRST_ADMINISTRATOR, 'registers');
    const categories = CATEGORIES.map(({ unit, ...one }) => ({
      ...one,
      unitId: unitId(unit),
      nearMetres: 100,
      questions: [],
    }));
    await this.execute(onCategories(categories, { ...registers, commandId: deriveId('demo-categories') }));
    const edition = `${officeDay(demoBegin(this.options.end)).year}-01-01`;
    await this.execute(onAreas({ edition, areas: AREAS }, { ...registers, commandId: deriveId('demo-areas') }));
    const boundaries = { edition, boundaries: BOUNDARIES };
    await this.execute(onBoundaries(boundaries, { ...registers, commandId: deriveId('demo-boundaries') }));
    await this.execute(onPublication(PUBLISHED_CATEGORIES, { ...registers, commandId: deriveId('demo-publication') }));
    await inParallel(this.rooms, ({ name, kind, domain }) =>
      this.execute(
        new RegisterNewsroom({ name, kind, domains: [domain] }, this.by(FIRST_ADMINISTRATOR, 'newsroom', domain)),
      ),
    );
    await this.settle();
  }

  /** Moves the office's clock on, never back. On its way the alarms are raised, at the hour at which they are. */
  private async until(moment: Temporal.Instant): Promise<void> {
    const { clock } = this.options;
    if (this.ring && Temporal.Instant.compare(this.ring, moment) <= 0) {
      moveOn(clock, this.ring);
      this.ring = undefined;
      await this.settle();
      while ((await this.execute(new RaiseDueAlarms())) >= ALARMS_A_RUN) await this.settle();
    }
    moveOn(clock, moment);
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
      });
    }
  }

  /** The id that the registering commands will derive for the case. */
  private caseIdOf(step: Extract<DemoStep, { kind: 'arrive' }>): string {
    if (step.channel === 'email') return deriveId('case', deriveId('mail', intakeIdOf(step.case, 0)));
    return deriveId('case', this.at(step, this.byRole('registrar', step.case), 'registrar').commandId);
  }

  /** What was reported until now, and done about it, one after the other: their numbers are the same every time. */
  private async workOnInterventions(): Promise<void> {
    const now = this.options.clock.now();
    while (this.interventions[0] && Temporal.Instant.compare(this.interventions[0].at, now) <= 0)
      await this.reports.take(this.interventions.shift()!);
  }

  private async workOnCommuniques(): Promise<void> {
    const { app, clock } = this.options;
    const now = clock.now();
    while (this.communiques[0] && Temporal.Instant.compare(this.communiques[0].at, now) <= 0)
      await this.takeCommunique(this.communiques.shift()!, this.communiquesTaken++);
    if (this.embargoUntil && Temporal.Instant.compare(this.embargoUntil, now) <= 0) await app.get(ReleaseDue).run();
  }

  /** As far as it has come. Whoever writes is never who approves. */
  private async takeCommunique(
    { kind, headline, lead, body, topic, stage, embargoHours }: DemoCommunique,
    place: number,
  ): Promise<void> {
    const { app, clock, end } = this.options;
    const communiquing = app.get(Communiquing);
    const writes = (what: string) => ({
      ...this.by(this.officer(place), 'communique', String(place), what),
      role: 'officer' as const,
    });
    const decides = (what: string) => ({
      ...this.by(this.coordinator(0), 'communique', String(place), what),
      role: 'coordinator' as const,
    });
    const byWriter = (...what: string[]) => writes(what.join(' '));
    const files = place % PICTURED_EVERY === 0 ? [await this.press.photo(place, byWriter)] : [];
    const topicId = topic === undefined ? undefined : this.openTopicId(topic);
    const words =
      stage === 'idea' ? { headline } : { headline, lead, body, topicId, files, pressContact: PRESS_CONTACT };
    const { id } = await communiquing.begin(kind, words, writes('begun'));
    if (stage === 'idea' || stage === 'writing') return;
    await communiquing.submit(id, writes('submitted'));
    if (stage === 'submitted') return;
    await communiquing.approve(id, 1, { roles: ['coordinator'] }, decides('approved'));
    if (stage === 'approved') return;
    const hours = stage === 'released' ? embargoHours : null;
    const until =
      stage === 'scheduled' ? end.add({ hours: 20 }) : hours === null ? undefined : clock.now().add({ hours });
    if (hours !== null) this.embargoUntil = until;
    await communiquing.release(id, { version: 1, embargoUntil: until && isoInstant(until) }, decides('released'));
    if (stage === 'released' && hours === null) {
      await this.cover(id, headline, place);
      if (place % MAILED_EVERY === 0) await this.mail(id, headline, (...what) => decides(what.join(' ')));
    }
    if (stage === 'withdrawn') await communiquing.withdraw(id, 'Wydarzenie odwołano.', decides('withdrawn'));
    if (stage !== 'corrected') return;
    await communiquing.keepVersion(
      id,
      { lead: `${lead} Podajemy poprawioną godzinę.` },
      'Godzina',
      writes('correction'),
    );
    await communiquing.submit(id, writes('correctionSubmitted'));
    await communiquing.approve(id, 2, { roles: ['coordinator'] }, decides('correctionApproved'));
    await communiquing.release(id, { version: 2 }, decides('correctionReleased'));
  }

  /** To those who write most often. */
  private async mail(communiqueId: string, headline: string, by: (...what: string[]) => CommandContext): Promise<void> {
    const { app } = this.options;
    const found = await Promise.all(
      Array.from({ length: RECIPIENTS }, (_, who) =>
        ownerOfAddress(app.get(Journal), app.get(Reservations), this.acquaintance(who).email),
      ),
    );
    const mailing = await this.press.mail(
      communiqueId,
      headline,
      found.filter((one) => one !== null),
      { isDead: this.mailings.length < DEAD_ADDRESSES, isUnknown: this.mailings.length % UNKNOWN_EVERY === 1 },
      by,
    );
    if (mailing) this.mailings.push(mailing);
  }

  /** What came of the mailings, the plan around today, and what the page shows beside communiqués. */
  private async furnishPressRoom(): Promise<void> {
    const by = (...what: string[]) => ({ ...this.by(this.coordinator(0), 'pressRoom', ...what), role: 'coordinator' });
    for (const [place, mailing] of this.mailings.slice(-ANSWERED).entries()) {
      const { name, email } = this.acquaintance(place);
      const { id } = await this.execute(
        new RegisterCase(
          {
            ...{ channel: 'phone', subject: `Pytanie do komunikatu: ${mailing.headline}`, contact: { name, email } },
            text: 'Proszę o rozmowę z kimś, kto zna szczegóły. Tekst zamykamy o 17.',
          },
          { ...this.by(this.byRole('registrar', place), 'asked', String(place)), role: 'registrar' },
        ),
      );
      await this.press.answered(mailing, id, by);
    }
    await this.press.furnish(this.options.end, (name) => this.openTopicId(name), by);
  }

  private openTopicId(name: string): string | undefined {
    const place = PRESS_TOPICS.findIndex((topic) => topic.name === name);
    return place >= 0 && place < this.topicsOpened ? this.topicIdOf(place) : undefined;
  }

  /** What newspapers made of it. */
  private async cover(communiqueId: string, headline: string, place: number): Promise<void> {
    const covering = this.options.app.get(Covering);
    const publishedOn = officeDay(this.options.clock.nowIso()).toString();
    for (const [at, publication] of coveragePlan(headline, place).entries()) {
      const context = {
        ...this.by(this.officer(place), 'coverage', String(place), String(at)),
        role: 'officer' as const,
      };
      await covering.record({ ...publication, publishedOn, communiqueId }, undefined, context);
    }
  }

  private topicIdOf(place: number): string {
    return deriveId('topic', this.byTopic(this.officer(place), place, 'opened').commandId);
  }

  /** One a month, in the order in which they stand. */
  private async workOnTopics(): Promise<void> {
    const begin = demoBegin(this.options.end);
    const { years, months } = begin
      .toZonedDateTimeISO(OFFICE_ZONE)
      .until(this.options.clock.now().toZonedDateTimeISO(OFFICE_ZONE), { largestUnit: 'years' });
    const due = Math.min(PRESS_TOPICS.length, years * 12 + months + 1);
    while (this.topicsOpened < due) await this.openTopic(PRESS_TOPICS[this.topicsOpened]!, this.topicsOpened++);
  }

  /** With a line that somebody else approved, and a crisis where everybody asked at once. */
  private async openTopic({ name, description, line, question, crisis }: DemoTopic, place: number): Promise<void> {
    const writes = (what: string) => ({ ...this.byTopic(this.officer(place), place, what), role: 'officer' as const });
    const decides = (what: string) => ({
      ...this.byTopic(this.coordinator(0), place, what),
      role: 'coordinator' as const,
    });
    const ownerId = this.officer(place);
    const { id } = await this.execute(new OpenTopic({ name, description, ownerId, unitIds: [] }, writes('opened')));
    const lineId = deriveId('demo-line', String(place));
    const words = { ...line, questions: question ? [question] : [], validFrom: null, validUntil: null };
    const written = { kind: 'writeLine', lineId, version: 1, authorId: ownerId } as const;
    await this.execute(onTopic(id, { ...written, words: { ...words, use: 'quotable' } }, writes('line')));
    const signerId = this.coordinator(0);
    const judge = { ids: [signerId], coordinates: true, signerId, maySign: [], waitsFor: [] };
    await this.execute(onTopic(id, { kind: 'approveLine', lineId, version: 1, judge }, decides('approved')));
    const publishedOn = officeDay(this.options.clock.nowIso()).toString();
    const publication = { ...coverageOfTopic(name, place), publishedOn, topicId: id };
    await this.options.app.get(Covering).record(publication, undefined, writes('coverage'));
    if (!crisis) return;
    const { reason, log, endsAfter } = crisis;
    const crisisId = deriveId('demo-crisis', String(place));
    await this.execute(onTopic(id, { kind: 'declareCrisis', crisisId, reason, teamIds: [] }, decides('declared')));
    const declared = this.options.clock.now();
    for (const [at, { after, ...entry }] of log.entries()) {
      const entryId = deriveId('demo-decision', String(place), String(at));
      this.ofCrisis.push({
        at: declared.add({ minutes: after }),
        act: () => this.execute(onTopic(id, { kind: 'logDecision', entryId, ...entry }, writes(`decision-${at}`))),
      });
    }
    this.ofCrisis.push({
      at: declared.add({ minutes: endsAfter }),
      act: () => this.execute(onTopic(id, { kind: 'endCrisis' }, decides('ended'))),
    });
  }

  /** What became known, each at its minute, also at night; then its end. */
  private async goThroughCrisis(moment: Temporal.Instant): Promise<void> {
    while (this.ofCrisis[0] && Temporal.Instant.compare(this.ofCrisis[0].at, moment) <= 0) {
      const { at, act } = this.ofCrisis.shift()!;
      await this.until(at);
      await act();
    }
  }

  /** The cases of the year, by the words of their subjects. */
  private async fillTopics(): Promise<void> {
    for (const [place, { word }] of PRESS_TOPICS.slice(0, this.topicsOpened).entries()) {
      const topicId = this.topicIdOf(place);
      const its = [...this.cases.values()].filter(({ lastSubject }) => lastSubject.includes(word));
      const caseIds = its.slice(0, MOST_CASES_OF_A_TOPIC).map(({ id }) => id);
      const context = { ...this.byTopic(this.officer(place), place, 'cases'), role: 'officer' as const };
      if (caseIds.length > 0) await this.execute(onTopic(topicId, { kind: 'addCases', caseIds }, context));
    }
  }

  private byTopic(actor: string, place: number, what: string): CommandContext {
    return this.by(actor, 'topic', String(place), what);
  }

  /** Those of one journalist in their order, those of different ones at once: what comes of them is the same whoever is first. */
  private async work(steps: readonly DemoStep[]): Promise<void> {
    for (const step of steps) if (step.kind === 'arrive') this.arrivals.set(step.case, step);
    const byJournalist = Map.groupBy(steps, (step) => this.arrivals.get(step.case)!.journalist.email);
    await inParallel([...byJournalist.values()], async (ofOne) => {
      for (const step of ofOne) await this.take(step);
    });
    // Afterwards, and in the order of the plan: chance falls the same way whoever was first.
    for (const step of steps) this.noteRead(step);
  }

  private noteRead(step: DemoStep): void {
    const known = this.cases.get(step.case);
    if (!known || step.kind === 'followUp' || step.kind === 'contribute') return;
    const reader =
      step.kind === 'arrive'
        ? step.channel !== 'email' && this.byRole('registrar', step.case)
        : 'coordinator' in step
          ? this.coordinator(step.coordinator)
          : this.officer(step.officer);
    if (reader) this.reads.worked(reader, known.id, step.at);
  }

  private async take(step: DemoStep): Promise<void> {
    if (step.kind === 'arrive') return this.arrive(step);
    const known = this.cases.get(step.case);
    if (!known) return;
    const { id } = known;
    switch (step.kind) {
      case 'assign':
        await this.execute(
          new AssignCase(
            id,
            { employeeId: this.officer(step.officer) },
            { priority: step.priority, note: step.note },
            ['coordinator'],
            this.at(step, this.coordinator(step.coordinator), 'coordinator'),
          ),
        );
        return this.giveTask(step, id);
      case 'note': {
        const context = this.at(step, this.officer(step.officer), 'officer');
        const asked = this.askedIn(step);
        await this.execute(new AddNote(id, step.text + asked.words, [], context, undefined, asked.ids));
        return;
      }
      case 'draft':
        return this.draftOwn(step, id);
      case 'reply':
        return this.reply(step, known);
      case 'followUp':
        return this.followUp(step, known);
      case 'ask':
        return this.askUnits(step, id);
      case 'contribute':
        return this.contribute(step, id);
      case 'accept':
        return this.accept(step);
      case 'close':
        await this.execute(
          onCase(
            id,
            { kind: 'close', outcome: step.outcome, note: step.note },
            this.at(step, this.officer(step.officer), 'officer'),
          ),
        );
        return this.finishTask(step);
      case 'dismiss':
        await this.execute(
          onCase(
            id,
            { kind: 'dismiss', reason: 'Oferta handlowa' },
            this.at(step, this.coordinator(step.coordinator), 'coordinator'),
          ),
        );
    }
  }

  /**
   * Of every other case of the last days: whoever gives it out asks for something besides the answer. The officer whose account everybody is told
   * of has some for longer, and is named in notes.
   */
  private async giveTask(step: Extract<DemoStep, { kind: 'assign' }>, caseId: string): Promise<void> {
    const isShown = this.officer(step.officer) === this.shownOfficer;
    if (this.daysBeforeEnd(step) > (isShown ? 2 : 1) * DAYS_WITH_TASKS) return;
    if (isShown && step.case % 2 !== 0) {
      const text = this.named(this.shownOfficer, step.case);
      const context = this.at(step, this.coordinator(step.coordinator), 'coordinator');
      const commandId = deriveId('demo-mention', String(step.case));
      await this.execute(new AddNote(caseId, text, [], { ...context, commandId }, undefined, [this.shownOfficer]));
    }
    if (!isShown && step.case % 2 !== 0) return;
    const text = TASKS[step.case % TASKS.length]!;
    const day = officeDay(step.at)
      .add({ days: 1 + (step.case % 6) })
      .toString();
    const context = this.at(step, this.coordinator(step.coordinator), 'coordinator');
    const commandId = deriveId('demo-task', String(step.case));
    const assigneeId = this.officer(step.officer);
    await this.execute(new SetTask(caseId, { text, day, assigneeId }, { ...context, commandId }));
    this.tasks.set(step.case, deriveId('task', commandId));
  }

  private async finishTask(step: Extract<DemoStep, { kind: 'close' }>): Promise<void> {
    const taskId = this.tasks.get(step.case);
    if (taskId === undefined) return;
    const context = this.at(step, this.officer(step.officer), 'officer');
    const commandId = deriveId('demo-task-done', String(step.case));
    await this.execute(new ActOnTask(taskId, { kind: 'finish' }, { ...context, commandId }));
  }

  /** In notes of the last days whoever coordinates is named now and then. */
  private askedIn(step: Extract<DemoStep, { kind: 'note' }>): { words: string; ids: string[] } {
    if (step.case % 3 !== 0 || this.daysBeforeEnd(step) > DAYS_WITH_TASKS) return { words: '', ids: [] };
    const id = this.coordinator(step.case);
    return { words: ` ${this.named(id, step.case)}`, ids: [id] };
  }

  private named(employeeId: string, place: number): string {
    const { name } = this.staff.find(({ email }) => idOf(email) === employeeId)!;
    return `@${name}, ${ASKED_IN_NOTES[place % ASKED_IN_NOTES.length]!}`;
  }

  private daysBeforeEnd({ at }: DemoStep): number {
    return at.until(this.options.end).total('hours') / 24;
  }

  private async arrive(step: Extract<DemoStep, { kind: 'arrive' }>): Promise<void> {
    const { case: theCase, channel, journalist, subject, text } = step;
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
    const { id } = await this.execute(
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
    const reading = readMessage(raw, { office: this.options.office, envelopeFrom: journalist.email });
    if (reading.outcome !== 'read') throw new Error(`the demo wrote a mail that cannot be read: ${key}`);
    return this.execute(
      new RegisterMail({
        intakeId: intakeIdOf(step.case, place),
        receivedAt: isoInstant(step.at),
        raw,
        message: reading.message,
      }),
    );
  }

  /** Its writer tries to sign it twice, and is refused. */
  private async draftOwn(step: Extract<DemoStep, { kind: 'draft' }>, caseId: string): Promise<void> {
    const writer = this.officer(step.officer);
    const to = [this.arrivals.get(step.case)!.journalist.email];
    const words = { text: step.text, to, purpose: 'answer', final: true, outcome: null } as const;
    const { id } = await this.options.app.get(Drafting).begin(caseId, words, this.at(step, writer, 'officer'));
    for (const minutes of [12, 15])
      this.reads.refused(writer, 'draft', id, 'approved own-draft', step.at.add({ minutes }));
  }

  /** The answer is recorded, and counts as sent: the demonstration writes to nobody. */
  private async reply(
    step: Extract<DemoStep, { kind: 'reply' }>,
    known: { id: string; replies: string[] },
  ): Promise<void> {
    const context = this.at(step, this.officer(step.officer), 'officer');
    await this.execute(
      new RecordReply(
        known.id,
        {
          text: step.text,
          final: true,
          holdSeconds: 0,
          via: 'email',
          ...(step.isPastInput && { pastContributionsReason: PAST_INPUT }),
        },
        context,
      ),
    );
    const replyId = deriveId('reply', context.commandId);
    known.replies.push(replyId);
    const sentAt = this.options.clock.nowIso();
    const sending = { ...commandOf('demo', deriveId('demo-sent', replyId)), causationId: context.commandId };
    await this.execute(onCase(known.id, { kind: 'confirmReplySent', replyId, sentAt, takenBy: 'smtp' }, sending));
    if (!step.isPastInput) return;
    const overtaking = commandOf('demo', deriveId('demo-overtaken', replyId));
    for (const contributionId of await this.execute(new OvertakeOpen(known.id, 'answered', PAST_INPUT, overtaking)))
      await this.hear(known.id, { kind: 'endInput', contributionId });
  }

  private async askUnits(step: Extract<DemoStep, { kind: 'ask' }>, caseId: string): Promise<void> {
    const { units, question, dueAt } = step;
    const unitIds = units.map((key) => deriveId('demo-unit', key));
    const asking = { unitIds, employeeId: null, question, dueAt: isoInstant(dueAt), reason: null, attachmentIds: [] };
    const context = this.at(step, this.officer(step.officer), 'officer');
    const asked = await this.execute(new AskUnits(caseId, asking, context));
    for (const [place, { id: contributionId, unitId }] of asked.entries()) {
      this.contributions.set(`${step.case}.${units[place]}`, { id: contributionId, dueAt });
      await this.hear(caseId, { kind: 'awaitInput', contributionId, unitId, dueAt: isoInstant(dueAt) });
    }
  }

  private async contribute(step: Extract<DemoStep, { kind: 'contribute' }>, caseId: string): Promise<void> {
    const asked = this.contributions.get(`${step.case}.${step.unit}`);
    if (!asked) return;
    const { act: kind, text, unit } = step;
    const person = idOf(this.staff.find((one) => one.unit === unit && one.roles.includes('contributor'))!.email);
    await this.act(step, asked.id, { kind: 'give', employeeId: person }, person, 'contributor');
    const acts: Record<typeof kind, UnitAct> = {
      answer: { kind: 'answer', text, attachmentIds: [] },
      askBack: { kind: 'askBack', text },
      decline: { kind: 'decline', reason: text },
      announceLateness: {
        ...{ kind: 'announceLateness', reason: text },
        until: isoInstant(asked.dueAt.add({ hours: 24 })),
      },
    };
    await this.act(step, asked.id, acts[kind], person, 'contributor');
    if (kind === 'answer' || kind === 'decline')
      await this.hear(caseId, { kind: 'endInput', contributionId: asked.id });
  }

  private async accept(step: Extract<DemoStep, { kind: 'accept' }>): Promise<void> {
    const asked = this.contributions.get(`${step.case}.${step.unit}`);
    if (asked) await this.act(step, asked.id, { kind: 'accept' }, this.officer(step.officer), 'officer');
  }

  private async act(
    step: Extract<DemoStep, { unit: string }>,
    contributionId: string,
    act: UnitAct | AskerAct,
    actor: string,
    role: Role,
  ): Promise<void> {
    const viewer = (await this.options.app.get(CurrentEmployees).viewer(actor))!;
    const commandId = deriveId('demo-contribution', contributionId, act.kind, isoInstant(step.at));
    await this.execute(
      new ActOnContribution(contributionId, act, viewer, { ...this.at(step, actor, role), commandId }),
    );
  }

  /** What its policy tells the case in an office that runs. */
  private async hear(caseId: string, command: Extract<PlainCaseCommand, { contributionId: string }>): Promise<void> {
    const { kind, contributionId } = command;
    await this.execute(onCase(caseId, command, commandOf('demo', deriveId('demo-input', kind, contributionId))));
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

  /** Into the spool, as from a mail server: the office reads them when it starts. */
  private async receiveMailsOutsideCases(): Promise<void> {
    const { app, end, office } = this.options;
    const to = office.addresses[0];
    for (const { receivedAt, envelopeFrom, raw } of await mailsOutsideCases(end, to)) {
      const id = deriveId('demo-mail-outside-cases', isoInstant(receivedAt));
      const mail = {
        id,
        receivedAt: isoInstant(receivedAt),
        envelopeFrom,
        envelopeTo: [to],
        throughGateway: true,
        raw: [raw],
      };
      await app.get(IntakeSpool).put(mail);
    }
  }

  /** The office as of an instant is what stood in its events by then: a year that is out of order has no such instants. */
  private async checkOrder(): Promise<void> {
    const store = this.options.app.get(EventStore);
    let latest = '';
    for (let from = START; ;) {
      const events = await store.readAll({ from, limit: 2_000 });
      for (const { type, metadata, position } of events) {
        if (metadata.occurredAt < latest) throw new Error(`the demo is out of order: ${type} at ${position}`);
        latest = metadata.occurredAt;
      }
      const last = events.at(-1);
      if (!last) return;
      from = last.position;
    }
  }

  /** Whoever ends the office waits for the commands in hand alone. On a busy machine the read models may be further behind than a command waits for: then it is given once more. */
  private async execute<Result>(command: Command<Result>): Promise<Result> {
    for (;;) {
      this.options.signal?.throwIfAborted();
      try {
        return await this.commands.execute(command);
      } catch (error) {
        if (!(error instanceof OfficeError && error.code === 'not-yet')) throw error;
        await this.settle();
      }
    }
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
    const commandId = deriveId('demo', step.kind, String(step.case), isoInstant(step.at));
    return { commandId, actor, role, client: 'demo' };
  }

  private by(actor: string, ...what: string[]): CommandContext {
    return { commandId: deriveId('demo', ...what), actor, role: 'administrator', client: 'demo' };
  }
}

/** Polish first names of women end in -a. */
const salutationOf = (name: string): string =>
  name.split(' ')[0]!.endsWith('a') ? 'Szanowna Pani Redaktor' : 'Szanowny Panie Redaktorze';
const PRESS_CONTACT = 'Biuro prasowe, tel. 12 345 67 89';
const atHour = (place: number): string => `${String(9 + (place % 6)).padStart(2, '0')}:30`;

/** Whose, by their place among officers; days from today on. */
const ABSENCES = [
  { who: 4, deputy: 5, from: -10, days: 5, scope: 'all' },
  { who: 2, deputy: 3, from: -2, days: 8, scope: 'all' },
  { who: 'coordinator', deputy: 'coordinator', from: -1, days: 3, scope: 'approvals' },
  { who: 6, deputy: 7, from: 5, days: 10, scope: 'all' },
  { who: 7, deputy: 8, from: 9, days: 3, scope: 'all' },
  { who: 1, deputy: 0, from: 21, days: 14, scope: 'all' },
] as const;

/** One that an act gave once, and one that the office gives for a holiday on a Saturday. */
const FREE_DAYS = [
  {
    kind: 'statutory',
    date: '2018-11-12',
    name: 'Święto Narodowe z okazji Setnej Rocznicy Odzyskania Niepodległości',
    basis: 'ustawa z 7 listopada 2018 r. (Dz.U. 2018 poz. 2117)',
  },
  {
    kind: 'own',
    date: '2026-12-28',
    name: 'Dzień wolny za 26 grudnia (sobota)',
    basis: 'Zarządzenie nr 41/2026',
  },
] as const;

const dayOf = ({ at }: DemoStep): string => officeDay(at).toString();
const morningOf = (day: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: '08:00:01' }).toInstant();

function moveOn(clock: SettableClock, moment: Temporal.Instant): void {
  if (Temporal.Instant.compare(clock.now(), moment) < 0) clock.set(moment);
}

/** Steps that go on while the clock stands: neighbours in time, of one day and on one side of its morning. */
function momentsOf(plan: readonly DemoStep[]): readonly (readonly DemoStep[])[] {
  const moments: DemoStep[][] = [];
  for (const step of plan) {
    const moment = moments.at(-1);
    if (moment && areNeighbours(moment[0]!, step)) moment.push(step);
    else moments.push([step]);
  }
  return moments;
}

function areNeighbours(first: DemoStep, later: DemoStep): boolean {
  const morning = morningOf(dayOf(first));
  const isBefore = ({ at }: DemoStep) => Temporal.Instant.compare(at, morning) < 0;
  const minutes = first.at.until(later.at).total('minutes');
  return minutes <= MOMENT_MINUTES && dayOf(first) === dayOf(later) && isBefore(first) === isBefore(later);
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
