import { applyDecorators, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiQuery } from '@nestjs/swagger';
import type { Request } from 'express';
import { notFound } from '#libs/kernel';

declare module 'express-serve-static-core' {
  interface Request {
    /** Of which replay the request asks: the office as it was. Absent where it asks of today. */
    replay?: string;
  }
}

export const IN_REPLAY = Symbol('in-replay');

/**
 * A reading that can be answered of the office as it was: it takes `@OfTheReplay()`, and gives what that holds to its queries.
 * @param models the projections whose tables these queries read: they are built where a replay has them not yet; none where they read events alone
 */
export const InReplay = (...models: string[]): MethodDecorator =>
  applyDecorators(
    SetMetadata(IN_REPLAY, models),
    ApiQuery({ name: 'replay', required: false, type: String, description: 'Of a replay: the office as it was then.' }),
  );

/** What does not say that it can be answered of the past is not answered with the office as it is. */
@Injectable()
export class PastGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  /** @throws OfficeError replay-not-found */
  canActivate(context: ExecutionContext): boolean {
    const { replay } = context.switchToHttp().getRequest<Request>();
    if (replay !== undefined && this.reflector.get<unknown>(IN_REPLAY, context.getHandler()) === undefined)
      throw notFound('replay-not-found');
    return true;
  }
}
