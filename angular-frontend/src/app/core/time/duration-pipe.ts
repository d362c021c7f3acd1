import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Language } from '../i18n/language';

const units = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const;

/** Seconds in the two units that matter: `3 min 20 s`. Begun seconds count. */
@Pipe({ name: 'duration', pure: false })
export class DurationPipe implements PipeTransform {
  readonly #language = inject(Language);

  transform(seconds: number): string {
    let rest = Math.ceil(seconds);
    const first = units.findIndex((unit) => rest >= unit.seconds);
    const parts = units
      .slice(first === -1 ? units.length - 1 : first)
      .slice(0, 2)
      .map(({ unit, seconds: size }) => {
        const count = Math.floor(rest / size);
        rest -= count * size;
        return { unit, count };
      });
    return parts
      .filter(({ count }, index) => count > 0 || index === 0)
      .map(({ unit, count }) =>
        new Intl.NumberFormat(this.#language.code(), { style: 'unit', unit, unitDisplay: 'short' }).format(count),
      )
      .join(' ');
  }
}
