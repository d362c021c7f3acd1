import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Absences } from '#libs/absences';
import { CaseAdmission, polishMinute } from '#libs/cases';
import { Office } from '#libs/configuration';
import { Viewers } from '#libs/http';
import { Journal } from '#libs/journal';
import { commandOfPolicy, deriveId, fold, type FilledLetter } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { Visibility } from '#libs/manifest';
import { RecordMail } from '#libs/mail-outgoing';
import { OrganizationDirectory } from '#libs/organization';
import { reactions, type Policy } from '#libs/projections';
import { changesInWords, shortened } from '../queries/changes.js';
import { draftDecider, isServed, openLevels } from '../domain/draft.js';
import { caseOfDraft, draftEvents, type RecordedDraftEvent } from '../domain/events.js';
import { draftApproved, draftLate, draftReturned, draftSent, draftToApprove, type Facts } from '../domain/letters.js';
import { draftEventsOf, versionSeenBy } from '../queries/draft-standing.js';
import { SeenVersions } from '../tables/seen-versions.js';

type EventNamed<Type extends RecordedDraftEvent['type']> = Extract<RecordedDraftEvent, { type: Type }>;

/** Writes to whoever is to sign a draft, with what has changed since they saw it; and to its authors, of what became of it. */
@Injectable()
export class DraftLettersPolicy implements Policy {
  readonly name = 'draft_letters';
  readonly on = reactions(draftEvents, {
    DraftSubmitted: (event) => this.ask(event),
    DraftApproved: async (event) => {
      await this.ask(event);
      // Where it leaves by that, its authors hear that it left.
      if (event.data.complete && !(await this.leftBy(event))) await this.tellWriters(event, draftApproved);
    },
    DraftLevelLate: (event) => this.tellLate(event),
    DraftReturned: (event) =>
      this.tellWriters(event, (facts) => draftReturned({ ...facts, reason: event.data.reason ?? '—' })),
    DraftSent: (event) => this.tellWriters(event, draftSent),
  });

  constructor(
    private readonly absences: Absences,
    private readonly admission: CaseAdmission,
    private readonly commands: CommandBus,
    private readonly directory: OrganizationDirectory,
    private readonly journal: Journal,
    private readonly letters: Letters,
    private readonly office: Office,
    private readonly seen: SeenVersions,
    private readonly viewers: Viewers,
    private readonly visibility: Visibility,
  ) {}

  /** Whoever may sign the levels whose turn has come, unless that is over by now: it was signed, changed or taken back. */
  private async ask(event: EventNamed<'DraftSubmitted' | 'DraftApproved'>): Promise<void> {
    const { draftId, version, waitsFor = [] } = event.data;
    if (waitsFor.length === 0) return;
    const events = await draftEventsOf(this.journal, draftId);
    const draft = fold(draftDecider, events);
    if (draft?.version !== version) return;
    const open = openLevels(draft);
    const ids = new Set(waitsFor.filter(({ level }) => open.includes(level)).flatMap((level) => level.ids));
    const text = textOf(events, version);
    for (const id of ids) {
      const seen = versionSeenBy(events, id, await this.seen.of(draftId, id));
      const before = seen === null || seen >= version ? null : textOf(events, seen);
      const changes = before === null ? shortened(text ?? '—') : changesInWords(before, text ?? '');
      const facts = await this.facts(event, events);
      const since = before === null ? null : seen;
      await this.write(event, id, draftToApprove({ ...facts, version, since, changes: changes || '—' }));
    }
  }

  /** Unless it was signed, changed or taken back since. */
  private async tellLate(event: EventNamed<'DraftLevelLate'>): Promise<void> {
    const { draftId, version, level, dueAt, toldIds } = event.data;
    const events = await draftEventsOf(this.journal, draftId);
    const draft = fold(draftDecider, events);
    if (draft?.version !== version || !openLevels(draft).includes(level)) return;
    const letter = draftLate(await this.facts(event, events), { level, until: polishMinute(dueAt) });
    for (const id of toldIds) await this.write(event, id, letter);
  }

  private async tellWriters(
    event: EventNamed<'DraftReturned' | 'DraftApproved' | 'DraftSent'>,
    letter: (facts: Facts) => FilledLetter,
  ): Promise<void> {
    const { draftId, toldIds = [] } = event.data;
    const facts = await this.facts(event, await draftEventsOf(this.journal, draftId));
    for (const id of toldIds) await this.write(event, id, letter(facts));
  }

  private async leftBy({ data: { draftId, version } }: EventNamed<'DraftApproved'>): Promise<boolean> {
    const events = await draftEventsOf(this.journal, draftId);
    const submitted = events.findLast((one) => one.type === 'DraftSubmitted' && one.data.version <= version);
    const draft = fold(draftDecider, events);
    return submitted?.type === 'DraftSubmitted' && submitted.data.ladder.sendsOnApproval && !isServed(draft!);
  }

  private async facts({ data, metadata }: RecordedDraftEvent, events: readonly RecordedDraftEvent[]) {
    const { number } = await this.admission.standing(caseOfDraft(data));
    const newest = events.findLast((event) => event.type === 'DraftVersionKept');
    return {
      number,
      subject: newest?.type === 'DraftVersionKept' ? newest.data.subject : null,
      by: (await this.directory.employee(metadata.actor))?.name ?? '—',
      link: this.office.link(`/drafts/${data.draftId}`),
    };
  }

  /** To the employee, and to whoever stands in for them in approvals; to nobody about what they did themselves. */
  private async write(event: RecordedDraftEvent, employeeId: string, letter: FilledLetter): Promise<void> {
    await this.writeToOne(event, employeeId, letter);
    const deputyId = await this.absences.deputyOf(employeeId, 'approvals', event.metadata.occurredAt);
    if (deputyId === null) return;
    const absent = (await this.directory.employee(employeeId))?.name ?? '—';
    await this.writeToOne(event, deputyId, letter, `W zastępstwie: ${absent}.\n\n`);
  }

  private async writeToOne(
    event: RecordedDraftEvent,
    employeeId: string,
    letter: FilledLetter,
    inWhoseName = '',
  ): Promise<void> {
    const { draftId, thing, contactId } = event.data;
    if (employeeId === event.metadata.actor) return;
    const employee = await this.directory.employee(employeeId);
    if (!employee?.active || !employee.email) return;
    const viewer = await this.viewers.viewer(employeeId);
    // Whoever stands in for approvals alone sees it by that: their own right does not have to show it to them.
    const sees = inWhoseName !== '' || (viewer && (await this.visibility.sees(viewer, thing.kind, thing.id)));
    if (!sees) return;
    const { subject, text } = await this.letters.write(letter);
    const mailId = deriveId(this.name, event.id, employeeId);
    const context = commandOfPolicy(this.name, event);
    const mail = {
      mailId,
      // It holds words meant for them, and goes with them.
      personId: contactId ?? employeeId,
      kind: 'assignment',
      about: { kind: 'draft', id: draftId },
      caseId: caseOfDraft(event.data),
      to: [employee.email],
      subject: subject ?? '',
      text: `${inWhoseName}${text}\n`,
    } as const;
    await this.commands.execute(new RecordMail(mail, { ...context, commandId: deriveId(context.commandId, mailId) }));
  }
}

/** Null where there is no such version, and once its person was erased. */
function textOf(events: readonly RecordedDraftEvent[], version: number): string | null {
  const kept = events.find((event) => event.type === 'DraftVersionKept' && event.data.version === version);
  return kept?.type === 'DraftVersionKept' ? kept.data.text : null;
}
