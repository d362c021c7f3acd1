/** What the console may have to read again. No personal data: ids only. */
export interface ChangedThing {
  /** `all`: more has changed than is worth naming. */
  readonly kind: 'case' | 'contact' | 'newsroom' | 'employee' | 'unit' | 'mail' | 'all';
  readonly id?: string;
}

const KIND_OF_STREAM: Readonly<Record<string, ChangedThing['kind']>> = {
  case: 'case',
  contact: 'contact',
  newsroom: 'newsroom',
  employee: 'employee',
  account: 'employee',
  subject: 'contact',
  outgoing: 'mail',
  aside: 'mail',
};
/** The hierarchy of units is one stream. */
const UNITS_STREAM = 'organization-units';

export const EVERYTHING: ChangedThing = { kind: 'all' };

/** Each thing once; streams that no page shows are left out. `null` stands for too many to name. */
export function changedThings(streams: readonly string[] | null): readonly ChangedThing[] {
  if (streams === null) return [EVERYTHING];
  const things = new Map<string, ChangedThing>();
  for (const stream of streams) {
    const thing = thingOf(stream);
    if (thing) things.set(`${thing.kind}-${thing.id ?? ''}`, thing);
  }
  return [...things.values()];
}

function thingOf(stream: string): ChangedThing | undefined {
  if (stream === UNITS_STREAM) return { kind: 'unit' };
  const dash = stream.indexOf('-');
  const kind = KIND_OF_STREAM[stream.slice(0, dash)];
  return kind && { kind, id: stream.slice(dash + 1) };
}
