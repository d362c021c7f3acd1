import { CannotStart, type OfficeProcess } from '#libs/configuration';

/** @throws CannotStart while the office is still starting */
export function urlOf({ pid, databaseUrl }: OfficeProcess): string {
  if (databaseUrl !== undefined) return databaseUrl;
  throw new CannotStart(`the office (process ${pid}) is still starting: try again when it is ready`);
}
