/**
 * The pure heart of a module: what a command does to a state. No Nest, no I/O, no clock: time, ids and look-ups come in
 * with the command.
 */
export interface Decider<State, Command, Event> {
  readonly initialState: State;
  /** @throws OfficeError when a rule refuses the command. */
  decide(command: Command, state: State): readonly Event[];
  evolve(state: State, event: Event): State;
  /**
   * Types of the events that would have changed what the command is about, for a user who saw an older state; every event
   * that is not the system's own, where left out.
   */
  concerns?(command: Command): readonly string[];
}

export const fold = <State, Event>(
  decider: Pick<Decider<State, never, Event>, 'initialState' | 'evolve'>,
  events: Iterable<Event>,
): State => {
  let state = decider.initialState;
  for (const event of events) state = decider.evolve(state, event);
  return state;
};
