import { afterNextRender, Directive, ElementRef, inject } from '@angular/core';

/** Where the keyboard starts on a page that is nothing but a form. */
@Directive({ selector: '[rzFirstField]' })
export class FirstField {
  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => setTimeout(() => element.focus()));
  }
}
