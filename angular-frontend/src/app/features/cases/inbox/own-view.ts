import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from '../../../core/session/session';
import { firstView } from './filters';

/** The address names the view: whoever asks for none gets the one of their role. */
export const ownView: CanActivateFn = ({ queryParamMap, queryParams }) =>
  queryParamMap.has('view') ||
  inject(Router).createUrlTree(['/inbox'], { queryParams: { ...queryParams, view: firstView(inject(Session)) } });
