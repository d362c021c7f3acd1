import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { catchError, throwError, type Observable } from 'rxjs';
import { callerOf, IN_REPLAY } from '#libs/http';
import { OfficeError } from '#libs/kernel';
import { isMissing } from '#libs/postgres';
import { REPLAY_RIGHTS } from '../domain/rights.js';
import { OfficeReplays } from '../queries/office-replays.js';
import { dropped } from '../tables/editions.js';

/** Brings the office of then to the endpoints that answer of it. */
@Injectable()
export class PastInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly replays: OfficeReplays,
  ) {}

  /** @throws OfficeError role-not-allowed, and what `OfficeReplays.officeOf` throws */
  async intercept(context: ExecutionContext, next: CallHandler<unknown>): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const models = this.reflector.get<readonly string[] | undefined>(IN_REPLAY, context.getHandler());
    if (request.replay === undefined || !models) return next.handle();
    const allowed = REPLAY_RIGHTS.replayOffice;
    if (!callerOf(request).roles.some((role) => (allowed as readonly string[]).includes(role)))
      throw new OfficeError('forbidden', 'role-not-allowed', { allowed });
    request.officeThen = await this.replays.officeOf(request.replay, models);
    // Dropped meanwhile, or made by an older version of the office.
    return next.handle().pipe(catchError((error: unknown) => throwError(() => (isMissing(error) ? dropped() : error))));
  }
}
