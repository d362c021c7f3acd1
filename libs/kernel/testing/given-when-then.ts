import { expect } from '@jest/globals';
import { fold, type Decider } from '../decider.js';
import { OfficeError } from '../errors.js';

/**
 * `given(decider, events).when(command).then([events])` or `.thenRefused('code')`: a rule of the domain in one
 * sentence.
 */
export const given = <State, Command, Event>(decider: Decider<State, Command, Event>, history: readonly Event[]) => ({
  when: (command: Command) => {
    const run = () => decider.decide(command, fold(decider, history));
    return {
      then: (expected: readonly Event[]) => expect(run()).toEqual(expected),
      thenNothing: () => expect(run()).toEqual([]),
      thenRefused: (code: string) => {
        let refusal: unknown;
        try {
          run();
        } catch (error) {
          refusal = error;
        }
        expect(refusal).toBeInstanceOf(OfficeError);
        expect((refusal as OfficeError).code).toBe(code);
      },
      events: run,
    };
  },
});
