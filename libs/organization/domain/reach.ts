import type { Reach } from '#libs/http';
import { isWithin, pressOffices, type UnitTree } from './units.js';

/** How far an employee of the unit sees. A unit that is not there reaches nothing. */
export function reachOf(tree: UnitTree, unitId: string): Reach {
  const offices = pressOffices(tree);
  // While nobody has said which unit is the press office, an office that is being set up would be blind.
  if (offices.length === 0 || offices.includes(unitId)) return 'office';
  const units = [...tree.keys()].filter((id) => isWithin(tree, id, unitId));
  return { units, unclaimed: offices.some((id) => units.includes(id)) };
}
