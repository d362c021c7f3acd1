import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Response } from 'express';

/** What somebody did with a thing, as the access log has it (libs/access-log). `replayed`: it was read as it had been at some moment. `lost`: entries that could not be kept, counted in their stead. `refused`: it was tried, and not let. */
export const ACCESS_ACTS = [
  'opened',
  'replayed',
  'exported',
  'searched',
  'signedIn',
  'administered',
  'refused',
  'lost',
] as const;
export type AccessAct = (typeof ACCESS_ACTS)[number];

/** How an endpoint's use is recorded. */
export interface Recording {
  readonly act: AccessAct;
  /** Of thing: case, contact, attachment … */
  readonly kind: string;
  /** The part of the address, or the field of the query, that names the thing. */
  readonly id: string;
  /** Nothing is recorded where the address names no thing: a list of a controller of things. */
  readonly onlyOfThing?: true;
}

export const RECORDS = Symbol('records');

/**
 * What the access log says of whoever uses the endpoint. Left out where `@OfThing` says of which kind `:id` is: that is opened. A search by `q` is recorded
 * wherever there is one.
 */
export const Records = (kind: string, more: Partial<Pick<Recording, 'act' | 'id'>> = {}): CustomDecorator<symbol> =>
  SetMetadata(RECORDS, { act: 'opened', id: 'id', ...more, kind } satisfies Recording);

/** The access log says nothing of it. @param _why nobody's work is looked into by it, for whoever reads the code */
export const RecordsNothing = (_why: string): CustomDecorator<symbol> => SetMetadata(RECORDS, null);

/** What only the endpoint knows, once it has answered: which thing it was after all, and what else there is to say. */
export interface RecordedAs {
  readonly kind: string;
  readonly id: string;
  /** Plain: no word of a person. */
  readonly detail: string;
}

/** Puts it in the place of what `@Records` would say of the address. */
export const recordAs = (response: Response, as: RecordedAs): void => {
  response.locals['recordedAs'] = as;
};
export const recordedAs = (response: Response): RecordedAs | undefined =>
  response.locals['recordedAs'] as RecordedAs | undefined;
