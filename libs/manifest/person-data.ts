import type { ErasureContext } from '#libs/personal-data';

/** A person from outside, while their data can be read. */
export interface Person {
  readonly id: string;
  /** Null once they were erased. */
  readonly name: string | null;
  readonly email: string | null;
  readonly newsroomName: string | null;
  /** All addresses that are theirs, or were; normalised. */
  readonly addresses: readonly string[];
  /** Of their own stream. */
  readonly revision: number;
}

/** Something that nobody can finish any more once its person is erased. */
export interface Unfinished {
  readonly kind: string;
  readonly id: string;
  readonly number: string;
  /** The first instant that is too late (ISO 8601). */
  readonly dueAt: string | null;
}

/**
 * What a module holds of a person beside the words that are sealed under the person's own keys: those are gone with the keys, and read models clear them on
 * `SubjectErased`. A module says what applies to it; its own Nest modules provide the class.
 */
export abstract class PersonData {
  /** Read models by which it finds what is theirs: no erasure goes on before they are well and up to date. */
  readonly readModels: readonly string[] = [];

  /** Who it is; undefined where the module does not keep this person. @throws KeyUnavailable where their key was destroyed */
  async person(_id: string): Promise<Person | undefined> {
    return undefined;
  }

  /** All ids under which a person stands in the register, their own among them; undefined where the module does not keep them. */
  async idsOf(_personId: string): Promise<readonly string[] | undefined> {
    return undefined;
  }

  /** What whoever erases has to know before: the first `limit`, those due first in front, and how many there are. */
  async unfinished(_personId: string, _limit: number): Promise<{ items: readonly Unfinished[]; count: number }> {
    return { items: [], count: 0 };
  }

  /**
   * Removes what is theirs: reservations, what waits unsealed, what is sealed under keys of its own. Their own keys still stand. May be done again
   * at any point; `partOfErasure` gives each part a context of its own.
   */
  async erase(_person: Person, _context: ErasureContext): Promise<void> {}
}
