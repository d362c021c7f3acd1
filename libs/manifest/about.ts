/** A thing that somebody may see a page of; without an id, the kind is one thing. */
export interface Thing {
  readonly kind: string;
  readonly id?: string;
}

/** What an event is about, and in whose history it stands. Whose words it holds, its `sealedUnder` says. */
export interface About {
  readonly kind: string;
  readonly id: string;
  /** The case in whose own stream it stands. */
  readonly caseId?: string;
  /** In whose history of contact it stands. */
  readonly contactId?: string;
  readonly newsroomId?: string;
  /** The case is theirs from now on, with its history from the beginning; what is left out stays as it was. */
  readonly caseOf?: { readonly contactId?: string; readonly newsroomId?: string | null };
}

/** What an event says of what a thing is called; what is left out stays as it was. The name goes when the event's words go. */
export interface Naming {
  readonly kind: string;
  readonly id: string;
  /** A person's or a unit's name, a case's subject. */
  readonly name?: string | null;
  readonly number?: string;
}
