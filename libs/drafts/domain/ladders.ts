import { OfficeError, type Decider, type Sensitivity } from '#libs/kernel';
import type { CommuniquePurpose, LaddersEvent, Ladder, Purpose, TopicPurpose } from './events.js';

/** Of one ladder. */
export const MOST_LEVELS = 10;

export interface LadderBook {
  /** How often they were set. */
  readonly version: number;
  readonly ladders: readonly Ladder[];
}

/** What a draft is, as far as ladders ask. */
export interface LadderGround {
  readonly kind: string;
  readonly unitId: string | null;
  /** What the answer comes to; null as long as nobody has said it. */
  readonly outcome: string | null;
  readonly purpose: Purpose;
  readonly sensitivity: Sensitivity;
}

/** The ladders of the office: all are set at once. */
export const laddersDecider: Decider<LadderBook, { readonly ladders: readonly Ladder[] }, LaddersEvent> = {
  initialState: { version: 0, ladders: [] },
  decide({ ladders }, book) {
    const ids = new Set(ladders.map(({ id }) => id));
    if (ids.size < ladders.length) throw new OfficeError('invalid', 'ladder-twice');
    for (const { id, levels } of ladders)
      for (const { signatory, employeeId, functionId = null } of levels)
        if (
          (signatory === 'employee') !== (employeeId !== null) ||
          (signatory === 'function') !== (functionId !== null)
        )
          throw new OfficeError('invalid', 'ladder-names-nobody', { ladderId: id });
    if (JSON.stringify(ladders) === JSON.stringify(book.ladders)) return [];
    return [{ type: 'LaddersSet', data: { version: book.version + 1, ladders: [...ladders] } }];
  },
  evolve: (_, { data: { version, ladders } }) => ({ version, ladders }),
};

/** The first that applies; null where a draft may leave without approval. An empty list of a ladder means each. */
export const ladderFor = ({ ladders }: LadderBook, ground: LadderGround): Ladder | null =>
  firstOf(ladders, asAnswer(ground));

const firstOf = (ladders: readonly Ladder[], ground: LadderGround): Ladder | null =>
  ladders.find((ladder) => appliesBesideOutcome(ladder, ground) && ofOutcome(ladder, ground)) ?? null;

/** Of what is said of a topic, or to everybody: it belongs to no kind of case and comes to no outcome, so none of that gets it round a ladder. @param unitIds those that the topic concerns */
export const ladderOfWords = (
  { ladders }: LadderBook,
  purpose: TopicPurpose | CommuniquePurpose,
  unitIds: readonly string[],
): Ladder | null =>
  ladders.find(
    (ladder) =>
      ladder.covers.includes(purpose) &&
      (ladder.unitIds.length === 0 || ladder.unitIds.some((id) => unitIds.includes(id))),
  ) ?? null;

/** A decision of refusal is what an answer comes to. */
const asAnswer = (ground: LadderGround): LadderGround =>
  ground.purpose === 'refusalDecision' ? { ...ground, purpose: 'answer', outcome: 'refused' } : ground;

/** Whether it hangs on what the answer comes to by which ladder it goes, or whether by any. */
export const asksOutcome = ({ ladders }: LadderBook, ground: LadderGround): boolean =>
  ground.purpose === 'answer' &&
  ladders.some((ladder) => ladder.outcomes.length > 0 && appliesBesideOutcome(ladder, ground));

const appliesBesideOutcome = (
  { kinds, unitIds, covers, sensitivities = [] }: Ladder,
  { kind, unitId, purpose, sensitivity }: LadderGround,
): boolean =>
  (covers as readonly string[]).includes(purpose) &&
  named(kinds, kind) &&
  named(unitIds, unitId) &&
  named(sensitivities, sensitivity);

/** Whoever does not say what an answer comes to gets round no ladder by that. No other letter comes to anything. */
const ofOutcome = ({ outcomes }: Ladder, { purpose, outcome }: LadderGround): boolean =>
  purpose === 'answer' && outcome === null ? true : named(outcomes, outcome);

const named = (list: readonly string[], one: string | null): boolean =>
  list.length === 0 || (one !== null && list.includes(one));
