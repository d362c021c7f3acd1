import type { Journal } from '#libs/journal';
import type { Role, Sensitivity } from '#libs/kernel';
import type { Self } from '#libs/http';

/** Who may see the things of one kind. */
export interface SeenBy {
  /** Who sees any at all. */
  readonly roles: readonly Role[];
  /** What of them whoever holds such a role sees; everything, where left out. */
  readonly stands?: Stands;
}

/** The rule of all that stands in a unit: seen by whoever has it, by its unit and those above, and by whoever works for the whole office. */
export interface Stands {
  /** Of the roles, those who see all that their clearance reaches, wherever they belong. */
  readonly everywhere: readonly Role[];
  /** Where a read model says so of each. */
  readonly row: StandingRow;
  /** The same of one thing, as its own stream has it now; undefined where there is none. */
  now(journal: Journal, id: string): Promise<Standing | undefined>;
  /** Code of the refusal for what is not there, and the same for what may not be seen: a guessed id tells nothing. */
  readonly missing: string;
}

/** A table of the module, and its columns. A thing that has no such column has none of it. */
export interface StandingRow {
  readonly table: string;
  readonly id: string;
  readonly unit?: string;
  readonly holder?: string;
  readonly case?: string;
  /** The thing that it is a part of, where that is not always a case: its kind and its id, and the kinds that there are. */
  readonly partOf?: { readonly kind: string; readonly id: string; readonly kinds: readonly string[] };
  /** The unit that was asked something about that case: it sees this thing, too, and of the case nothing else. */
  readonly asked?: string;
  /** How closely it is kept; what is part of a case is kept as the case is. */
  readonly sensitivity?: string;
}

export interface Standing {
  /** Where it stands; null where no unit has it yet: that is the press office's. */
  readonly unitId?: string | null;
  /** The employee who has it. */
  readonly holderId?: string | null;
  /** The case that it is a part of: whoever sees the case sees it, and nobody else does. */
  readonly caseId?: string | null;
  /** The same of a thing of another kind. */
  readonly partOf?: { readonly kind: string; readonly id: string };
  /** The unit that was asked something about that case: it, and whoever has the thing, see it as well. */
  readonly askedUnitId?: string;
  /** How closely it is kept: whoever lacks the clearance sees it by no right. Left out: like anything, or as its case is. */
  readonly sensitivity?: Sensitivity;
}

/** Whether a unit's work is theirs: it is their own unit, or stands below it. Working for the whole office makes nobody belong to each of its units. */
export const worksIn = ({ unitId, reach }: Self, of: string): boolean =>
  unitId === of || (reach !== 'office' && reach.units.includes(of));
