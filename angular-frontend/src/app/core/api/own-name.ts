import type { HttpInterceptorFn } from '@angular/common/http';

/** Stands in every event that comes of the console; the version is package.json's. */
const CLIENT = 'console/0.1.0';

export const ownName: HttpInterceptorFn = (request, next) =>
  next(request.clone({ setHeaders: { 'X-Client': CLIENT } }));
