import type { EventType, RecordedEvent, RecordedOf } from '#libs/kernel';

/** What a module says of its events; nothing of those that it does not name. */
export interface ByEvent<Answer> {
  readonly types: readonly string[];
  of(event: RecordedEvent): readonly Answer[];
}

type On<Events extends Readonly<Record<string, EventType>>, Answer> = {
  readonly [Name in keyof Events]?: (event: RecordedOf<Events[Name]>) => readonly Answer[];
};

/** `byEvent<Naming>()(caseEvents, { CaseRegistered: (event) => […] })` */
export const byEvent =
  <Answer>() =>
  <Events extends Readonly<Record<string, EventType>>>(
    _events: Events,
    on: On<NoInfer<Events>, Answer>,
  ): ByEvent<Answer> => ({
    types: Object.keys(on),
    of: (event) => on[event.type]?.(event as never) ?? [],
  });
