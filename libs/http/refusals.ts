import { Injectable, SetMetadata, type CanActivate, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { OfficeError } from '#libs/kernel';

/** What was asked, whether or not it was answered. */
export interface Endpoint {
  readonly handler: (...parameters: never[]) => unknown;
  readonly controller: abstract new (...parameters: never[]) => object;
}

declare module 'express-serve-static-core' {
  interface Request {
    /** Noted before anything is decided. */
    endpoint?: Endpoint;
    /** Who is signed in, also where they are let in nowhere. */
    asker?: { readonly employeeId: string; readonly session: string };
  }
}

/** Where Express keeps who is told of what was refused. */
export const REFUSALS_SETTING = 'refusals';
export type HearsOfRefusal = (request: Request, error: OfficeError) => void;

/** Stands before all other guards, so that what they refuse is known by its endpoint. */
@Injectable()
export class EndpointGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    request.endpoint = { handler: context.getHandler() as Endpoint['handler'], controller: context.getClass() };
    return true;
  }
}

/** A command of which the access log says that somebody tried it, where it was refused. Of what is read, it always does. */
export interface TriedRecording {
  /** What they tried. */
  readonly tried: 'exported' | 'approved';
  readonly codes: readonly string[];
}

export const RECORDS_TRIED = Symbol('records-tried');

/** @param codes of the refusals that count */
export const RecordsTried = (
  tried: TriedRecording['tried'],
  ...codes: [string, ...string[]]
): CustomDecorator<symbol> => SetMetadata(RECORDS_TRIED, { tried, codes } satisfies TriedRecording);
