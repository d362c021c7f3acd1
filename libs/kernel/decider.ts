/** A state computed from the events of one stream, one after the other. */
export interface Fold<State, Event> {
  readonly initialState: State;
  evolve(state: State, event: Event): State;
  /**
   * For streams that grow long: the state is kept from time to time, and the next reading goes on from there. Such a state is plain
   * JSON, holds no personal data, and follows from the stream's events alone, whoever was erased since.
   */
  readonly snapshot?: SnapshotKind;
}

export interface SnapshotKind {
  /** snake_case, unique in the office. */
  readonly name: string;
  /** Raised with every change of the state's shape or of what `evolve` makes of an event: older snapshots are then left aside. */
  readonly version: number;
}

/**
 * The pure heart of a module: what a command does to a state. No Nest, no I/O, no clock: time, ids and look-ups come in
 * with the command.
 */
export interface Decider<State, Command, Event> extends Fold<State, Event> {
  /** @throws OfficeError when a rule refuses the command. */
  decide(command: Command, state: State): readonly Event[];
  /**
   * Whether an event would have changed what the command is about, for a user who saw an older state; every event that is not the
   * system's own does, where left out.
   */
  concerns?(command: Command, event: Event): boolean;
}

export const fold = <State, Event>(
  { initialState, evolve }: Pick<Fold<State, Event>, 'initialState' | 'evolve'>,
  events: Iterable<Event>,
  from: State = initialState,
): State => {
  let state = from;
  for (const event of events) state = evolve(state, event);
  return state;
};
