import { CALL_RULE, openDeadlines, type Case } from '../case.js';
import { countedDeadline, countedLate, originOf } from '../deadline.js';
import { deriveId } from '#libs/kernel';
import type { DecidedEvent, QuoteTerm } from '../events.js';
import { kindOf, rulesOfKind } from '../kind.js';
import type { CaseKind } from '../kinds.js';
import { about, ENDS, refuseIfClosed, type Slice } from '../slice.js';

export interface ClassificationCommand {
  readonly kind: 'classify';
  readonly as: CaseKind;
  readonly reason: string | null;
  /** Of a quote for authorisation. */
  readonly quote: QuoteTerm | null;
  /** ISO 8601. */
  readonly now: string;
}

export const classificationDecisions = {
  /**
   * The clocks that the new kind has not are withdrawn; those that it has start from when what is to be answered came in. A term that has passed
   * by then has passed. Where the answer is out, it met them all: only the kind changes.
   */
  classify: ({ as, reason, quote, now }, theCase) => {
    const { kind: previousKind } = theCase.registration;
    if (as === previousKind) return [];
    refuseIfClosed(theCase);
    const { owed } = theCase.clock;
    const classified: DecidedEvent = {
      type: 'CaseClassified',
      data: { ...about(theCase), kind: as, previousKind, reason },
    };
    const rules = rulesOfKind(kindOf(as), { ...originOf(theCase), quote });
    const handedOver: readonly DecidedEvent[] =
      quote && theCase.quote.term !== quote
        ? [{ type: 'QuoteHandedOver', data: { ...about(theCase), term: quote } }]
        : [];
    if (owed.met) return [classified, ...handedOver];
    return [classified, ...handedOver, ...clocksOfRules(theCase, rules, now)];
  },
} satisfies Slice<never, ClassificationCommand>['decide'];

/** What others did meanwhile that would change the clocks of the kind. */
export const CLASSIFYING = ['CaseClassified', 'ReplyRecorded', ...ENDS] as const;

/** Those clocks are withdrawn that the case runs and these rules are not of; those of the others start from when that came in which is to be answered. */
export function clocksOfRules(theCase: Case, rules: readonly string[], now: string): readonly DecidedEvent[] {
  const { owed, deadlines, acts } = theCase.clock;
  const running = openDeadlines(theCase.clock);
  const withdrawn = running.filter(({ rule }) => !rules.includes(rule) && rule !== CALL_RULE);
  const started = rules.filter((rule) => !running.some((deadline) => deadline.rule === rule));
  return [
    ...withdrawn.map(({ id: deadlineId, rule }): DecidedEvent => ({
      type: 'DeadlineWithdrawn',
      data: { ...about(theCase), deadlineId, rule, reason: 'classified', note: null },
    })),
    ...started.map((rule): DecidedEvent => {
      const times = deadlines.filter((deadline) => deadline.rule === rule).length;
      const deadlineId = deriveId('deadline', theCase.registration.id, rule, owed.since, String(times));
      return {
        type: 'DeadlineStarted',
        data: { ...about(theCase), ...countedLate(countedDeadline(deadlineId, rule, owed.since, acts), now) },
      };
    }),
  ];
}
