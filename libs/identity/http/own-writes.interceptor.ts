import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { isChanging, ONLY_READS } from '#libs/http';
import { trackingWrites } from '#libs/journal';
import { ReadModels } from '#libs/projections';
import { Sessions, type OpenSession } from '../secrets/sessions.js';

/**
 * Whoever has written something sees it in what they read next, in whichever process: the session remembers the position that it wrote,
 * and its reads wait for the read models to have it, at most 2 s, then answer `not-yet` (503).
 */
@Injectable()
export class OwnWritesInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly readModels: ReadModels,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler<unknown>): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const session = request.openSession;
    if (!session) return next.handle();
    const onlyReads = this.reflector.get<boolean | undefined>(ONLY_READS, context.getHandler());
    if (isChanging(request) && !onlyReads) return from(this.write(session, next));
    if (session.writtenPosition !== null) await this.readModels.waitFor(session.writtenPosition);
    return next.handle();
  }

  private write({ id }: OpenSession, next: CallHandler<unknown>): Promise<unknown> {
    return trackingWrites(
      () => lastValueFrom(next.handle(), { defaultValue: undefined }),
      (position) => this.sessions.noteWritten(id, position),
    );
  }
}
