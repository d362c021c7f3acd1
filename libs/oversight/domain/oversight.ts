import { OfficeError, ruleBroken, type Decider } from '#libs/kernel';
import type { OversightEvent } from './events.js';
import { WATCH_RULES, type WatchRuleName } from './rules.js';

/** What auditors have set and seen. */
export interface Oversight {
  /** Of the other rules the number that they came with holds. */
  readonly thresholds: ReadonlyMap<string, number>;
  /** By their ids. */
  readonly seen: ReadonlySet<string>;
}

export type OversightCommand =
  | { readonly type: 'setThreshold'; readonly rule: WatchRuleName; readonly threshold: number }
  | {
      readonly type: 'see';
      readonly findingId: string;
      readonly rule: WatchRuleName;
      readonly employeeId: string;
      readonly caseId: string | null;
      readonly because: string;
      /** Who looked. */
      readonly auditorId: string;
    };

export const thresholdOf = ({ thresholds }: Oversight, rule: WatchRuleName): number =>
  thresholds.get(rule) ?? WATCH_RULES[rule].threshold;

/** @throws OfficeError threshold-not-countable, finding-about-oneself */
export const oversightDecider: Decider<Oversight, OversightCommand, OversightEvent> = {
  initialState: { thresholds: new Map(), seen: new Set() },
  decide(command, state) {
    if (command.type === 'see') {
      const { type: _, auditorId, ...data } = command;
      if (auditorId === data.employeeId) throw ruleBroken('finding-about-oneself');
      return state.seen.has(data.findingId) ? [] : [{ type: 'FindingSeen', data }];
    }
    const { rule, threshold } = command;
    if (WATCH_RULES[rule].counts === null)
      throw new OfficeError('invalid', 'threshold-not-countable', { field: 'threshold' });
    const previous = thresholdOf(state, rule);
    return previous === threshold ? [] : [{ type: 'WatchThresholdSet', data: { rule, threshold, previous } }];
  },
  evolve(state, event) {
    if (event.type === 'FindingSeen') return { ...state, seen: new Set(state.seen).add(event.data.findingId) };
    return { ...state, thresholds: new Map(state.thresholds).set(event.data.rule, event.data.threshold) };
  },
};
