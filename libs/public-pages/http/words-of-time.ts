import { OFFICE_ZONE } from '#libs/kernel';
import { html, type Html } from '../domain/html.js';
import type { Visit } from '../domain/visit.js';

const LOCALES = { pl: 'pl-PL', en: 'en-GB' } as const;

/** @param instant ISO 8601; told in Warsaw's time */
export function momentIn(instant: string, { language }: Pick<Visit, 'language'>): Html {
  const words = Temporal.Instant.from(instant)
    .toZonedDateTimeISO(OFFICE_ZONE)
    .toLocaleString(LOCALES[language], { dateStyle: 'long', timeStyle: 'short' });
  return html`<time datetime="${instant}">${words}</time>`;
}

/** @param day `YYYY-MM-DD` */
export const dayIn = (day: string, { language }: Pick<Visit, 'language'>): Html =>
  html`<time datetime="${day}"
    >${Temporal.PlainDate.from(day).toLocaleString(LOCALES[language], { dateStyle: 'long' })}</time
  >`;

export function bytesIn(bytes: number, { language }: Pick<Visit, 'language'>): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1_000)), 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toLocaleString(LOCALES[language], { maximumFractionDigits: 1 })} ${unit}`;
}
