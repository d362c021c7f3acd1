import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from '../../core/session/session';

/** Everybody may see what they did themselves; what others did, only some. */
export const ownOrAudited: CanActivateFn = (route) => {
  const session = inject(Session);
  const own = route.paramMap.get('id') === session.employee()?.id;
  return own || session.may('auditEmployees') || inject(Router).parseUrl(session.home());
};
