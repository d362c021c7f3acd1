import type { EventType } from '#libs/kernel';

/** The events of each module: `{ cases: caseEvents, contacts: contactEvents }`. Module names are those of the folders under `libs`. */
export type EventsByModule = Readonly<Record<string, Readonly<Record<string, EventType>>>>;

export interface RegisteredEvent {
  readonly module: string;
  readonly event: EventType;
}

/** All event types of the office, put together where the application is. */
export class EventRegistry {
  private readonly byType = new Map<string, RegisteredEvent>();

  /** @throws Error where two modules claim one name, or a version lacks its upcaster: a mistake of ours, found at start */
  constructor(modules: EventsByModule) {
    for (const [module, events] of Object.entries(modules)) {
      for (const event of Object.values(events)) this.add({ module, event });
    }
  }

  get(type: string): EventType | undefined {
    return this.byType.get(type)?.event;
  }

  /** In the order of their modules, then of their names. */
  all(): readonly RegisteredEvent[] {
    return [...this.byType.values()].sort((a, b) => compare(a.module, b.module) || compare(a.event.type, b.event.type));
  }

  private add(registered: RegisteredEvent): void {
    const { type, version, upcasters } = registered.event;
    const other = this.byType.get(type);
    if (other) throw new Error(`the event type ${type} is claimed by ${other.module} and by ${registered.module}`);
    for (let from = 1; from < version; from++) {
      if (!upcasters[from])
        throw new Error(`the event type ${type} has version ${version}, but no upcaster from version ${from}`);
    }
    this.byType.set(type, registered);
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
