import type { AccessAct } from '#libs/http';

/** Where somebody signed in from. */
export interface Place {
  /** The network address. */
  readonly address: string;
  readonly userAgent: string;
}

/** One entry of the access log: who did what with which thing. Things and people stand by their ids. */
export interface AccessEntry {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Null of what the machinery says itself. */
  readonly employeeId: string | null;
  /** The absent employee by whose right it was done. */
  readonly actingFor: string | null;
  readonly session: string | null;
  /** As `X-Client` says, with its version: `console/0.1.0`. */
  readonly client: string;
  readonly act: AccessAct;
  /** Of thing. */
  readonly kind: string;
  readonly thingId: string | null;
  /** Which list was searched or exported, what was administered (`PATCH /api/office`), how many entries were lost; what was tried and the code of its refusal (`opened case-not-found`). */
  readonly detail: string | null;
  readonly personal: Place | null;
  /** Searched for. */
  readonly words: string | null;
}
