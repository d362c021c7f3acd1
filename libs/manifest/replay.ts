import { createParamDecorator, type ExecutionContext, type Type } from '@nestjs/common';
import type { Request } from 'express';
import type { Viewer } from '#libs/http';
import type { Journal } from '#libs/journal';
import { notFound, type Clock } from '#libs/kernel';
import type { ReadTables } from '#libs/projections';
import type { Visibility } from './visibility.js';

/** A moment of the past. */
export interface Then {
  /** All that had happened by then; what was erased since reads as null. Nothing can be written there. */
  readonly journal: Journal;
  /** It stands at that moment. */
  readonly clock: Clock;
}

/** The whole office at a moment of the past: what a module's queries are made of to answer of then. */
export interface OfficeThen extends Then {
  /** Read models as they were. */
  readonly read: ReadTables;
  /** As of today: what somebody may not see now they do not see in the past. */
  readonly visibility: Visibility;
}

declare module 'express-serve-static-core' {
  interface Request {
    /** Of a request that names a replay. */
    officeThen?: OfficeThen;
  }
}

export function officeOfTheReplay(_: unknown, context: ExecutionContext): OfficeThen | undefined {
  const { replay, officeThen } = context.switchToHttp().getRequest<Request>();
  if (replay !== undefined && !officeThen) throw notFound('replay-not-found');
  return officeThen;
}

/** The office of which an `@InReplay` endpoint answers; undefined where it is that of today. */
export const OfTheReplay = createParamDecorator(officeOfTheReplay);

/** A kind of thing that can be shown as it was. */
export interface Replayed {
  /** What stands in addresses: of `/api/cases/17` it is `cases`. */
  readonly path: string;
  stream(id: string): string;
  /** The module's own Nest modules provide it. */
  readonly by: Type<Replay>;
}

/** Shows one thing as it was, by the folds that show it now. */
export abstract class Replay {
  /**
   * What the thing's own page shows, without anything that could be done with it: nothing is done in the past.
   * @param viewer who sees it now, and sees of other things what they see of them now
   * @throws OfficeError what is said of a thing that is not there
   */
  abstract asOf(id: string, then: Then, viewer: Viewer): Promise<object>;
}

/** A viewer who may see as before, and do nothing. */
export const onlooker = (viewer: Viewer): Viewer => ({ ...viewer, roles: [], standsInFor: [] });
