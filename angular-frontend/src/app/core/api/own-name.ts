import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Session } from '../session/session';

/** Stands in every event that comes of the console; the version is package.json's. */
const CLIENT = 'console/0.1.0';

/** Who this tab believes is signed in goes along: where somebody else has signed in in another tab, nothing is done in their name. */
export const ownName: HttpInterceptorFn = (request, next) => {
  const employee = inject(Session).employee();
  return next(request.clone({ setHeaders: { 'X-Client': CLIENT, ...(employee && { 'X-Employee': employee.id }) } }));
};
