import { inject, Injectable } from '@angular/core';
import { ApiProblem } from '../api/problems';
import type { Problem } from '../api/types';
import { type TextParameters, Translate } from '../i18n/translate';
import { Dates } from '../time/dates';

/** Words for a failure: the console’s own where it says more, else the server’s, else that it was unexpected and what to do. */
@Injectable({ providedIn: 'root' })
export class ErrorText {
  readonly #translate = inject(Translate);
  readonly #dates = inject(Dates);

  of(error: unknown): string {
    if (!(error instanceof ApiProblem))
      return this.#translate.text(isMissingPart(error) ? 'errors.part-missing' : 'errors.unexpected');
    const { code, detail, parameters, incident } = error.problem;
    if (incident) return this.#translate.text('errors.internal', { incident });
    return (
      this.#translate.find(`errors.${code}`, this.#readable(parameters)) ??
      detail ??
      this.#translate.text('errors.unexpected')
    );
  }

  /** Days and moments as people write them. */
  #readable(parameters: Problem['parameters'] = {}): TextParameters {
    return Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => {
        if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(T.+Z)?$/.test(value)) return [name, value];
        return [name, this.#dates.of(value, value.includes('T') ? 'dateTime' : 'date')];
      }),
    );
  }

  /** Words for each field that the server refused; it speaks the console's language. */
  fields(error: unknown): Record<string, string> {
    if (!(error instanceof ApiProblem)) return {};
    return Object.fromEntries((error.problem.errors ?? []).map(({ field, message }) => [field, message]));
  }
}

/** A part of the console that is read when first opened could not be had: no network, or a newer version has replaced it. */
const isMissingPart = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
