import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { type Permission, Session } from './session';

/** Sends strangers to the sign-in page, which brings them back to where they wanted to go. */
export const signedIn: CanActivateFn = (_route, state) =>
  inject(Session).signedIn() ||
  inject(Router).createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { to: state.url } });

export const allowedTo =
  (permission: Permission): CanActivateFn =>
  () => {
    const session = inject(Session);
    return session.may(permission) || inject(Router).parseUrl(session.home());
  };
