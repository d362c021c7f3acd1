/** A thing that somebody may see a page of; without an id, the kind is one thing. */
export interface Thing {
  readonly kind: string;
  readonly id?: string;
}

/** What an event says of what a thing is called; what is left out stays as it was. The name goes when the event's words go. */
export interface Naming {
  readonly kind: string;
  readonly id: string;
  /** A person's or a unit's name, a case's subject. */
  readonly name?: string | null;
  readonly number?: string;
}
