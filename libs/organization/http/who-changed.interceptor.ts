import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { catchError, from, switchMap, throwError, type Observable } from 'rxjs';
import { OfficeError } from '#libs/kernel';
import { OrganizationDirectory } from '../queries/organization-directory.js';

/**
 * Whoever is told that somebody was faster learns their name: `byName` beside the id in `by`. Only here, on its way to the caller:
 * the failure itself carries no personal data.
 */
@Injectable()
export class WhoChangedInterceptor implements NestInterceptor {
  constructor(private readonly directory: OrganizationDirectory) {}

  intercept(_context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    return next
      .handle()
      .pipe(
        catchError((error: unknown) => from(this.named(error)).pipe(switchMap((named) => throwError(() => named)))),
      );
  }

  private async named(error: unknown): Promise<unknown> {
    if (!(error instanceof OfficeError) || error.kind !== 'changed') return error;
    const { by } = error.parameters;
    if (typeof by !== 'string') return error;
    const byName = (await this.directory.employee(by))?.name || by;
    return new OfficeError('changed', error.code, { ...error.parameters, byName }, { cause: error });
  }
}
