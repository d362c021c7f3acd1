import type { HttpInterceptorFn } from '@angular/common/http';
import { Dialog } from '@angular/cdk/dialog';
import { inject, Injector } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';
import { ApiProblem } from '../api/problems';
import { Session } from './session';

/** A session that ran out in the middle of work: back to sign-in, and from there to the same page. Drafts stay. */
export const expiredSession: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const router = inject(Router);
  const injector = inject(Injector);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        if (!(error instanceof ApiProblem) || error.status !== 401 || !session.signedIn()) return;
        session.ended();
        // What was typed in a dialog is kept; left open, it would stand between the person and the sign-in.
        injector.get(Dialog).closeAll();
        void router.navigate(['/sign-in'], { queryParams: { to: router.url, expired: true } });
      },
    }),
  );
};
