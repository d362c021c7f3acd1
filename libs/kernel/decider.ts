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
   * Whether an event would have changed what the command is about, for a user who saw an older state; every event that is not the
   * system's own does, where left out.
   */
  concerns?(command: Command, event: Event): boolean;
}

export const fold = <State, Event>(
  decider: Pick<Decider<State, never, Event>, 'initialState' | 'evolve'>,
  events: Iterable<Event>,
): State => {
  let state = decider.initialState;
  for (const event of events) state = decider.evolve(state, event);
  return state;
};
