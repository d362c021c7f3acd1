import { DestroyRef, Directive, ElementRef, inject, output } from '@angular/core';

/** Says when its element is about to come into sight: the list reads on before somebody has to ask. */
@Directive({ selector: '[rzMoreAtEnd]' })
export class MoreAtEnd {
  readonly rzMoreAtEnd = output();

  constructor() {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) this.rzMoreAtEnd.emit();
      },
      { rootMargin: '600px' },
    );
    observer.observe(inject<ElementRef<HTMLElement>>(ElementRef).nativeElement);
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }
}
