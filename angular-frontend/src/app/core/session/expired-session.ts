import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';
import { ApiProblem } from '../api/problems';
import { Session } from './session';

/** A session that ran out in the middle of work: back to sign-in, and from there to the same page. Drafts stay. */
export const expiredSession: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const router = inject(Router);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        if (!(error instanceof ApiProblem) || error.status !== 401 || !session.signedIn()) return;
        session.ended();
        void router.navigate(['/sign-in'], { queryParams: { to: router.url, expired: true } });
      },
    }),
  );
};
