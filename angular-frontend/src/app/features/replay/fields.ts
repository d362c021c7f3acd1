import { inject, Injectable } from '@angular/core';
import { Translate } from '../../core/i18n/translate';
import { Dates } from '../../core/time/dates';

const INSTANT = /^\d{4}-\d{2}-\d{2}T.+Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** What follows from other fields, or says nothing to people. */
const UNSAID: ReadonlySet<string> = new Set([
  ...['id', 'revision', 'allowed', 'legalActs', 'retention', 'byOwnRight', 'standsInFor', 'earlier', 'assignment'],
  ...['mayAnswer', 'mayDecide', 'mayApprove', 'signsAs', 'mayEditAndSign', 'suggestedRecipients', 'caseId', 'roundId'],
  ...['caseIds', 'topicId', 'attachmentId', 'sha256', 'hash', 'html', 'slug', 'faults', 'waitsFor'],
]);
const LONGEST = 300;

/** Fields of things and what stands in them, in words. */
@Injectable()
export class Fields {
  readonly #translate = inject(Translate);
  readonly #dates = inject(Dates);

  isSaid(name: string): boolean {
    return !UNSAID.has(name);
  }

  /** The field's own name, where nobody has said what it means. */
  nameOf(field: string): string {
    return this.#translate.find(`replay.field.${field}`) ?? field;
  }

  /** @param field where it stands: a code reads as the pages of that field say it */
  valueOf(value: unknown, field = ''): string {
    if (value === null || value === undefined || value === '') return this.#translate.text('replay.nothing');
    if (typeof value === 'boolean') return this.#translate.text(value ? 'replay.yes' : 'replay.no');
    if (typeof value === 'string') return this.#codeOf(value, field) ?? this.#textOf(value);
    if (Array.isArray(value))
      return value.length === 0 ? this.valueOf(null) : value.map((one) => this.valueOf(one, field)).join(', ');
    if (typeof value === 'object') return this.#thingOf(value as Readonly<Record<string, unknown>>);
    return JSON.stringify(value);
  }

  #codeOf(value: string, field: string): string | undefined {
    return this.#translate.find(`${field}.${value}`) ?? this.#translate.find(`replay.code.${field}.${value}`);
  }

  #textOf(text: string): string {
    if (INSTANT.test(text)) return this.#dates.of(text, 'dateTime');
    if (DAY.test(text)) return this.#dates.of(text, 'date');
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  }

  /** By its name, its number or its words, else field by field. */
  #thingOf(thing: Readonly<Record<string, unknown>>): string {
    for (const name of ['name', 'number', 'text', 'subject', 'value'])
      if (typeof thing[name] === 'string') return this.#textOf(thing[name]);
    return Object.entries(thing)
      .filter(([name, value]) => this.isSaid(name) && value !== null)
      .map(([name, value]) => `${this.nameOf(name)}: ${this.valueOf(value, name)}`)
      .join('; ');
  }
}
