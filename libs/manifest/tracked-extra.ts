export interface TrackedPicture {
  readonly id: string;
  /** Read when it is published first. */
  bytes(): Promise<Buffer>;
}

/** What a module adds to tracking pages of cases of its kinds, in a form that the public part of the module knows: it is published as JSON. */
export abstract class TrackedExtra {
  /** Kinds of cases. */
  abstract readonly kinds: readonly string[];

  /** Nothing internal, and nobody else's words. Undefined: nothing. */
  abstract extra(caseId: string): Promise<unknown>;

  /** Pictures that the page shows: JPEG, without metadata. What it says of them stands in `extra`. */
  pictures(_caseId: string): Promise<readonly TrackedPicture[]> {
    return Promise.resolve([]);
  }
}
