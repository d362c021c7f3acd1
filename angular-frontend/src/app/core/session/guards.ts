import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import type { Right } from '../api/types';
import { Session } from './session';

/** Sends strangers to the sign-in page, which brings them back to where they wanted to go. */
export const signedIn: CanActivateFn = (_route, state) =>
  inject(Session).signedIn() ||
  inject(Router).createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { to: state.url } });

/** Everybody may see what they did themselves; what others did, only some. */
export const ownOrAudited: CanActivateFn = (route) => {
  const session = inject(Session);
  const own = route.paramMap.get('id') === session.employee()?.id;
  return own || session.may('auditEmployees') || inject(Router).parseUrl(session.home());
};

export const allowedTo =
  (right: Right): CanActivateFn =>
  () => {
    const session = inject(Session);
    return session.may(right) || inject(Router).parseUrl(session.home());
  };
