import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import type { Right } from '../api/types';
import { Session } from './session';

/** Sends strangers to the sign-in page, which brings them back to where they wanted to go. */
export const signedIn: CanActivateFn = (_route, state) =>
  inject(Session).signedIn() ||
  inject(Router).createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { to: state.url } });

export const allowedTo =
  (right: Right): CanActivateFn =>
  () => {
    const session = inject(Session);
    return session.may(right) || inject(Router).parseUrl(session.home());
  };
