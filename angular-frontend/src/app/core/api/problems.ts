import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { catchError, throwError } from 'rxjs';
import type { Problem } from './types';

/** A call to the server that failed: its problem document, or `offline` where there was no answer at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(readonly problem: Problem) {
    super(problem.code);
  }

  get status(): number {
    return this.problem.status;
  }
}

export const problems: HttpInterceptorFn = (request, next) =>
  next(request).pipe(catchError((error: unknown) => throwError(() => toProblem(error))));

function toProblem(error: unknown): unknown {
  if (!(error instanceof HttpErrorResponse)) return error;
  const body: unknown = error.error;
  if (isProblem(body)) return new ApiProblem({ ...body, status: error.status });
  return new ApiProblem({ status: error.status, code: error.status === 0 ? 'offline' : `http-${error.status}` });
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}
