import { ElementRef, inject } from '@angular/core';
import { shortcuts } from '../core/shortcuts/shortcuts';

/** j and k walk down and up the links of a list; Enter then opens, as with every link. */
export function rovingLinks(selector: string): void {
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const step = (by: number) => () => {
    const links = [...element.querySelectorAll<HTMLElement>(selector)];
    const now = links.findIndex((link) => link === document.activeElement);
    const next = links[now === -1 ? (by > 0 ? 0 : links.length - 1) : now + by];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  };
  shortcuts({ j: step(1), k: step(-1) });
}
