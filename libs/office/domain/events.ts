import { z } from 'zod';
import { defineEvent, id, type AnyOf } from '#libs/kernel';

export const OfficeFounded = defineEvent(
  'OfficeFounded',
  'An office began: the first event of its store, by which every process knows whose store it is.',
  z.object({ officeId: id() }),
);

export const officeEvents = { OfficeFounded };
export type OfficeEvent = AnyOf<typeof officeEvents>;

/** One stream, which begins with `OfficeFounded`. */
export const OFFICE_STREAM = 'office';
