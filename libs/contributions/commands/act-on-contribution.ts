import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseAdmission } from '#libs/cases';
import { personOf, type Viewer } from '#libs/http';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { Clock, isoInstant, notFound, OfficeError } from '#libs/kernel';
import { Visibility, worksIn } from '#libs/manifest';
import { contributionDecider, type Contribution, type ContributionCommand } from '../domain/contribution.js';
import { contributionStream } from '../domain/events.js';
import { contributionAt, heldMail } from '../queries/contribution-standing.js';
import { UnitPeople } from '../queries/unit-people.js';
import { ContributionFiles, filesOf } from './contribution-files.js';

/** What whoever was asked does. */
export type UnitAct =
  | { readonly kind: 'give'; readonly employeeId: string }
  | { readonly kind: 'answer'; readonly text: string; readonly attachmentIds: readonly string[] }
  | { readonly kind: 'askBack'; readonly text: string }
  | { readonly kind: 'decline'; readonly reason: string }
  | { readonly kind: 'proposeHandOn'; readonly toUnitId: string; readonly reason: string }
  | { readonly kind: 'announceLateness'; readonly until: string; readonly reason: string };

/** What whoever works on the case does. */
export type AskerAct =
  | { readonly kind: 'explain'; readonly text: string }
  | { readonly kind: 'agreeToHandOn' }
  | { readonly kind: 'sendAgain' }
  | { readonly kind: 'accept' }
  | { readonly kind: 'acceptHeld'; readonly heldId: string }
  | { readonly kind: 'discardHeld'; readonly heldId: string }
  | { readonly kind: 'refuseHandOn' | 'return' | 'withdraw'; readonly reason: string }
  | { readonly kind: 'extend'; readonly dueAt: string; readonly reason: string | null };

const UNIT_ACTS: ReadonlySet<string> = new Set<UnitAct['kind']>([
  'give',
  'answer',
  'askBack',
  'decline',
  'proposeHandOn',
  'announceLateness',
]);
const isOfUnit = (act: UnitAct | AskerAct): act is UnitAct => UNIT_ACTS.has(act.kind);

/**
 * Does something with what a unit was asked: the unit's own people on one side, whoever works on the case on the other.
 * @throws OfficeError contribution-not-found, contribution-of-another-unit, contribution-asker-only, held-mail-not-found, and what its rules refuse
 */
export class ActOnContribution extends Command<Outcome> {
  constructor(
    readonly contributionId: string,
    readonly act: UnitAct | AskerAct,
    readonly viewer: Viewer,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(ActOnContribution)
export class ActOnContributionHandler implements ICommandHandler<ActOnContribution> {
  constructor(
    private readonly journal: Journal,
    private readonly admission: CaseAdmission,
    private readonly people: UnitPeople,
    private readonly visibility: Visibility,
    private readonly files: ContributionFiles,
    private readonly clock: Clock,
  ) {}

  async execute({ contributionId, act, viewer, context, seenRevision }: ActOnContribution): Promise<Outcome> {
    const contribution = await contributionAt(this.journal, contributionId);
    if (!contribution) throw notFound('contribution-not-found');
    const command = isOfUnit(act)
      ? await this.ofUnit(act, contribution, viewer, context)
      : await this.ofAsker(act, contribution, viewer, context);
    return this.journal.execute({
      stream: contributionStream(contributionId),
      decider: contributionDecider,
      command,
      context,
      seenRevision,
    });
  }

  private async ofUnit(
    act: UnitAct,
    contribution: Contribution,
    viewer: Viewer,
    context: CommandContext,
  ): Promise<ContributionCommand> {
    const { id, unitId, holderId, caseId } = contribution;
    if (!worksIn(viewer, unitId) && holderId !== personOf(viewer))
      throw new OfficeError('forbidden', 'contribution-of-another-unit');
    if (act.kind === 'give') {
      await this.people.requireOf(unitId, act.employeeId);
      return act;
    }
    if (act.kind === 'proposeHandOn') await this.people.toldIn(act.toUnitId);
    const { contactId, over: caseOver } = await this.admission.asking(caseId);
    const now = this.clock.nowIso();
    if (act.kind === 'announceLateness') return { ...act, until: isoInstant(act.until), caseOver, now };
    if (act.kind !== 'answer') return { ...act, caseOver };
    const answer = { kind: 'answer', text: act.text, attachments: [], caseOver, now } as const;
    // Refused before a file is moved.
    contributionDecider.decide(answer, contribution);
    const scope = { caseId, personId: contactId };
    return { ...answer, attachments: await this.files.add(id, act.attachmentIds, scope, context) };
  }

  private async ofAsker(
    act: AskerAct,
    contribution: Contribution,
    viewer: Viewer,
    context: CommandContext,
  ): Promise<ContributionCommand> {
    const { caseId, handOnTo } = contribution;
    if (!(await this.visibility.sees(viewer, 'case', caseId)))
      throw new OfficeError('forbidden', 'contribution-asker-only');
    if (act.kind === 'agreeToHandOn')
      return {
        kind: act.kind,
        ...(handOnTo === null ? { told: [], mailTo: null } : await this.people.reachedIn(handOnTo)),
      };
    if (act.kind === 'sendAgain') return { kind: act.kind, mailTo: await this.people.addressOf(contribution.unitId) };
    if (act.kind === 'acceptHeld') return this.acceptHeld(act.heldId, contribution, context);
    if (act.kind !== 'extend') return act;
    const { target } = await this.admission.asking(caseId);
    return { ...act, dueAt: isoInstant(act.dueAt), target, now: this.clock.nowIso() };
  }

  private async acceptHeld(
    heldId: string,
    { id, caseId }: Contribution,
    context: CommandContext,
  ): Promise<ContributionCommand> {
    const mail = await heldMail(this.journal, id, heldId);
    if (!mail) throw notFound('held-mail-not-found');
    const { over: caseOver } = await this.admission.asking(caseId);
    await this.files.share(id, filesOf(mail), context);
    return { kind: 'acceptHeld', mail, caseOver, now: this.clock.nowIso() };
  }
}
