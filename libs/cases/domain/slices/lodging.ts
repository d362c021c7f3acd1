import { OfficeError, ruleBroken } from '#libs/kernel';
import { runningDeadlines, type Lodging } from '../case.js';
import { countedDeadlines, deadlinesStarted } from '../deadline.js';
import type { DecidedEvent, Edition } from '../events.js';
import { about, ENDS, refuseIfClosed, type Slice } from '../slice.js';

export interface LodgingCommand {
  readonly kind: 'lodge';
  /** When the editor received it. ISO 8601. */
  readonly receivedAt: string;
  readonly edition: Edition;
  readonly now: string;
}

/** Ours to lodge it; then the editor publishes it (PP 32) or refuses it with reasons (PP 33(3)). */
const OUR_RULE = 'SPR-21';
/** A periodical publishes it in a coming issue (PP 32(1)(3)): the law counts issues there and no days, so only the term of a refusal runs. */
const THEIR_RULES = {
  electronic: ['SPR-EL', 'SPR-ODM'],
  daily: ['SPR-DZ', 'SPR-ODM'],
  periodical: ['SPR-ODM'],
} as const satisfies Record<Edition, readonly string[]>;

export const lodging = {
  initial: { lodgedAt: null },
  decide: {
    /** Late too: the editor must refuse it then, and whether they do is theirs to say. */
    lodge: ({ receivedAt, edition, now }, theCase) => {
      const { kind, begunByUs, id, receivedAt: since } = theCase.registration;
      if (kind !== 'rectification' || !begunByUs) throw ruleBroken('not-our-rectification');
      refuseIfClosed(theCase);
      if (theCase.lodging.lodgedAt !== null) throw ruleBroken('already-lodged');
      if (receivedAt > now) throw new OfficeError('invalid', 'lodged-in-future');
      if (receivedAt < since) throw new OfficeError('invalid', 'lodged-before-publication');
      const ours = runningDeadlines(theCase.clock).filter(({ rule }) => rule === OUR_RULE);
      return [
        { type: 'RectificationLodged', data: { ...about(theCase), receivedAt, edition } },
        ...ours.map(({ id: deadlineId, rule }): DecidedEvent => ({
          type: 'DeadlineStopped',
          data: { ...about(theCase), deadlineId, rule, stoppedAt: receivedAt },
        })),
        ...deadlinesStarted(theCase, countedDeadlines(id, THEIR_RULES[edition], receivedAt, theCase.clock.acts)),
      ];
    },
  },
  evolve: { RectificationLodged: (_, { receivedAt }) => ({ lodgedAt: receivedAt }) },
  concerns: { lodge: ['RectificationLodged', 'CaseClassified', ...ENDS] },
} satisfies Slice<Lodging, LodgingCommand>;
