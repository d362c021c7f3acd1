import { inject, Injectable } from '@angular/core';
import { ApiProblem } from '../api/problems';
import { Translate } from '../i18n/translate';

/** Words for a failure: by its stable code, else what the server says, else that it was unexpected and what to do. */
@Injectable({ providedIn: 'root' })
export class ErrorText {
  readonly #translate = inject(Translate);

  of(error: unknown): string {
    if (!(error instanceof ApiProblem)) return this.#translate.text('errors.unexpected');
    const { code, detail, parameters } = error.problem;
    // Who changed what is known to the server alone.
    if (error.status === 412 && detail) return detail;
    return this.#translate.find(`errors.${code}`, parameters) ?? detail ?? this.#translate.text('errors.unexpected');
  }

  /** Words for each field that the server refused. */
  fields(error: unknown): Record<string, string> {
    if (!(error instanceof ApiProblem)) return {};
    return Object.fromEntries(
      (error.problem.fields ?? []).map(({ field, code, message }) => [
        field,
        this.#translate.find(`errors.fields.${code}`) ?? message,
      ]),
    );
  }
}
