import type { EventType, RecordedEvent, RecordedOf } from '#libs/kernel';
import type { Projection, Reactions, ReadTable, RowOperation } from './projection.js';

type EventTypes = Readonly<Record<string, EventType>>;
type Reduce<Event> = (event: Event) => readonly RowOperation[];

/** What a read model makes of events, by the event's name. Complete: a new event of the module is missed at compile time. */
export type Reducers<Events extends EventTypes> = { readonly [Name in keyof Events]: Reduce<RecordedOf<Events[Name]>> };

export interface ProjectionDefinition<Events extends EventTypes> extends Pick<Projection, 'partitionKey' | 'grows'> {
  /** snake_case, unique in the office. */
  readonly name: string;
  /** Raised with every change of tables or of what is made of an event: the runtime then rebuilds beside the live tables. */
  readonly version: number;
  readonly tables: readonly ReadTable[];
  /** The events from which `on` chooses: those of one module, or of several. */
  readonly from: Events;
  /** The projection reads the events that are named here, and no others. */
  readonly on: Partial<Reducers<NoInfer<Events>>>;
  /** What it makes of every event in `from`, after what `on` makes of it. The projection then reads all of them. */
  readonly every?: Reduce<RecordedEvent>;
}

/** A read model by the events that it reads: `defineProjection({ …, from: caseEvents, on: { CaseAssigned: (event) => […] } })`. */
export function defineProjection<Events extends EventTypes>({
  from,
  on,
  every,
  ...projection
}: ProjectionDefinition<Events>): Projection {
  const reducers = new Map<string, Reduce<never> | undefined>();
  for (const [name, event] of Object.entries(from)) {
    if (event.type !== name) throw new Error(`projection ${projection.name}: ${event.type} is named ${name}`);
    reducers.set(name, on[name]);
  }
  const reduce: Reduce<RecordedEvent> = (event) => {
    const own = reducers.get(event.type)?.(event as never) ?? [];
    return every ? [...own, ...every(event)] : own;
  };
  return { ...projection, reduce, events: Object.values(from).filter(({ type }) => every ?? reducers.get(type)) };
}

type React<Event> = (event: Event) => Promise<unknown>;

/** What a policy does because of events, by the event's name: it is given those that are named here, and no others. `from` as in a projection. */
export function reactions<Events extends EventTypes>(
  from: Events,
  on: { readonly [Name in keyof Events]?: React<RecordedOf<NoInfer<Events>[Name]>> },
): Reactions {
  return {
    events: Object.values(from).filter(({ type }) => on[type]),
    handle: async (event) => void (await (on[event.type] as React<RecordedEvent> | undefined)?.(event)),
  };
}
