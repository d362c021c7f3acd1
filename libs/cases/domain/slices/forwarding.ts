import { deriveId, ruleBroken } from '#libs/kernel';
import { openDeadlines, type Case, type Forwarding } from '../case.js';
import { countedDeadline, deadlinesStarted } from '../deadline.js';
import type { DecidedEvent } from '../events.js';
import { kindOf } from '../kind.js';
import type { CaseKind } from '../kinds.js';
import { about, ENDS, refuseIfClosed, type Slice } from '../slice.js';
import { watchedTerm } from './appeal.js';

/** The notice that the case goes to the body that is competent for it. */
export interface ForwardingNotice {
  /** As the letter names it. */
  readonly body: string;
  readonly reasons: string;
  /** Only a part of it goes there (KPA 66): the office's own clocks run on. */
  readonly part: boolean;
}

export type ForwardingCommand = {
  /** The office finds that the case is its own: nothing is forwarded. */
  readonly kind: 'keepCase';
  readonly now: string;
};

/** The clocks in which a case that is not ours is forwarded. */
const RULES: readonly string[] = ['SKARGA-FWD', 'PET-6'];
/** Where no law of its own says so. */
const USUAL_ARTICLE = 'KPA 65 §1';

export const forwarding = {
  initial: { competent: false },
  decide: {
    keepCase: ({ now }, theCase) => {
      refuseIfClosed(theCase);
      const clocks = clocksToForward(theCase);
      if (clocks.length === 0) throw ruleBroken('no-forwarding-clock');
      return [{ type: 'CompetenceFound', data: about(theCase) }, ...stopped(theCase, now)];
    },
  },
  evolve: {
    CompetenceFound: () => ({ competent: true }),
    CaseForwarded: (state, { part }) => (part ? { competent: true } : state),
  },
  concerns: { keepCase: ['CompetenceFound', 'CaseForwarded', 'CaseClassified', ...ENDS] },
} satisfies Slice<Forwarding, ForwardingCommand>;

/**
 * A forwarding ends the case, but for an appeal or an urging motion: of these the term of the examining body is watched. The notice is a final answer, and
 * stops the office's clocks when it goes out; of a part, only those in which to forward.
 * @throws OfficeError kind-not-forwarded
 */
export function forwarded(
  theCase: Case,
  replyId: string,
  { body, reasons, part }: ForwardingNotice,
  at: string,
): readonly DecidedEvent[] {
  const { kind, id } = theCase.registration;
  if (!kindOf(kind).letters.includes('forwarding')) throw ruleBroken('kind-not-forwarded', { kind });
  const article = articleToForward(kind);
  const late = openDeadlines(theCase.clock).some(
    ({ rule, endInstant }) => [...RULES, 'KPA-133', 'KPA-37-PASS'].includes(rule) && endInstant <= at,
  );
  const watched = part ? null : watchedTerm(theCase);
  return [
    { type: 'CaseForwarded', data: { ...about(theCase), replyId, body, reasons, article, part, at, late } },
    ...(part ? stopped(theCase, at) : []),
    ...(watched
      ? deadlinesStarted(theCase, [
          countedDeadline(deriveId('deadline', id, replyId, watched), watched, at, theCase.clock.acts),
        ])
      : part
        ? []
        : [{ type: 'CaseClosed', data: { ...about(theCase), outcome: 'forwarded', note: null } } as const]),
  ];
}

export const articleToForward = (kind: CaseKind): string => kindOf(kind).forwardedUnder ?? USUAL_ARTICLE;

const clocksToForward = ({ clock }: Case) => openDeadlines(clock).filter(({ rule }) => RULES.includes(rule));

const stopped = (theCase: Case, stoppedAt: string): readonly DecidedEvent[] =>
  clocksToForward(theCase).map(({ id: deadlineId, rule }) => ({
    type: 'DeadlineStopped',
    data: { ...about(theCase), deadlineId, rule, stoppedAt },
  }));
