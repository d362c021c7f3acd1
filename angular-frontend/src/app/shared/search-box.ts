import { _IdGenerator } from '@angular/cdk/a11y';
import { Component, effect, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router } from '@angular/router';
import { filter } from 'rxjs';
import { shortcuts } from '../core/shortcuts/shortcuts';

const pauseBeforeSearch = 250;

/** A field that filters a list as one types; `f` goes there. */
@Component({
  selector: 'rz-search-box',
  template: `
    <label class="cdk-visually-hidden" [attr.for]="id">{{ label() }}</label>
    <input
      #field
      #box
      type="search"
      autocomplete="off"
      [id]="id"
      [placeholder]="label()"
      [value]="typed() ?? value()"
      (input)="typed.set(field.value)"
    />
  `,
  styles: `
    :host {
      flex: 1 1 14rem;
      max-inline-size: 26rem;
    }
  `,
})
export class SearchBox {
  readonly label = input.required<string>();
  readonly value = input<string>('');
  /** The text, debounced; undefined for none. */
  readonly searched = output<string | undefined>();

  protected readonly id = inject(_IdGenerator).getId('search-');
  protected readonly typed = signal<string | undefined>(undefined);
  protected readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  constructor() {
    shortcuts({ f: () => this.box().nativeElement.focus() });
    // Whoever goes elsewhere meanwhile is not called back: the late search would end their way to the other page.
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationStart),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.typed.set(undefined));
    effect((onCleanup) => {
      const text = this.typed();
      if (text === undefined) return;
      const timer = setTimeout(() => {
        this.searched.emit(text.trim() || undefined);
        this.typed.set(undefined);
      }, pauseBeforeSearch);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
