import { html, type Html } from '../domain/html.js';

/** A number that a phone dials when it is pressed; what follows as an extension is dialled after it (RFC 3966 §5.3). */
export const telephone = (phone: string): Html => html`<a href="tel:${dialled(phone)}">${phone}</a>`;

/** @param phone as the office's settings have it: `+48 12 345 67 89 w. 12` */
export function dialled(phone: string): string {
  const [number = '', extension] = phone.split(/\s(?:w\.|wew\.|ext\.)\s?/);
  const digits = number.replaceAll(/(?!^\+)\D/g, '');
  return extension === undefined ? digits : `${digits};ext=${extension}`;
}
