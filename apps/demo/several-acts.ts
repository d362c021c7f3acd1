import {
  interventionCase,
  type Intervention,
  type InterventionCommand,
  type InterventionEvent,
} from '#libs/interventions';
import { caseDeciderOn, type CaseCommand, type CaseEvent, type CaseWithFields } from '#libs/cases';
import type { OfficeFreeDay } from '#libs/deadlines';
import type { Decider } from '#libs/kernel';

/** Of the case, or of what only a report has. */
export type Act = { readonly ofCase: CaseCommand } | { readonly ofReport: InterventionCommand };
export type ReportEvent = CaseEvent | InterventionEvent;
export type ReportState = CaseWithFields<Intervention>;

const evolve = (state: ReportState, event: ReportEvent): ReportState =>
  interventionCase.evolve(state, event as InterventionEvent);

/**
 * What was done about a report at one moment, decided one act after the other by the rules that decide each, and written at once: a year of reports is filled in by few
 * appends. An office has no such command: there, somebody does one thing after another.
 */
export const severalActs = (freeDays: readonly OfficeFreeDay[]): Decider<ReportState, readonly Act[], ReportEvent> => {
  const ofCase = caseDeciderOn(freeDays);
  const decided = (act: Act, state: ReportState): readonly ReportEvent[] =>
    'ofCase' in act ? ofCase.decide(act.ofCase, state.theCase) : interventionCase.decide(act.ofReport, state);
  return {
    initialState: interventionCase.initialState,
    evolve,
    decide: (acts, before) => {
      const said: ReportEvent[] = [];
      let state = before;
      for (const act of acts) {
        const events = decided(act, state);
        state = events.reduce(evolve, state);
        said.push(...events);
      }
      return said;
    },
  };
};
