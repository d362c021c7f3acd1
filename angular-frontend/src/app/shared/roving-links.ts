import { ElementRef, inject } from '@angular/core';
import { shortcuts } from '../core/shortcuts/shortcuts';

export interface RovingLinks {
  /** Where the keyboard is, and the link that has it; undefined for none. */
  current(): HTMLElement | undefined;
  /** Puts the keyboard back to where it was last: on the row that has taken the place, if that one has gone. */
  restore(): void;
}

/** j and k walk down and up the links of a list; Enter then opens, as with every link. */
export function rovingLinks(selector: string): RovingLinks {
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  let last = -1;
  const links = () => [...element.querySelectorAll<HTMLElement>(selector)];
  const current = () => links().find((link) => link === document.activeElement);
  const goTo = (index: number) => {
    const all = links();
    last = Math.max(0, Math.min(index, all.length - 1));
    all[last]?.focus({ preventScroll: true });
    all[last]?.scrollIntoView({ block: 'nearest' });
  };
  const step = (by: number) => () => {
    const now = links().findIndex((link) => link === document.activeElement);
    if (now !== -1) goTo(now + by);
    // A row that has gone leaves its place to the next one.
    else goTo(last === -1 ? (by > 0 ? 0 : links().length - 1) : last + Math.min(0, by));
  };
  element.addEventListener('focusin', () => {
    const now = links().findIndex((link) => link === document.activeElement);
    if (now !== -1) last = now;
  });
  shortcuts({ j: step(1), k: step(-1) });
  return { current, restore: () => last !== -1 && goTo(last) };
}
