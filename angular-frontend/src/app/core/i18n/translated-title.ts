import { effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { Translate } from './translate';

/**
 * The document's title: a route names its translation key, and a page that knows better (a case's number) says so
 * itself. It follows the language.
 */
@Injectable({ providedIn: 'root' })
export class TranslatedTitle extends TitleStrategy {
  readonly #title = inject(Title);
  readonly #translate = inject(Translate);
  readonly #key = signal<string | undefined>(undefined);
  readonly #own = signal<string | undefined>(undefined);

  constructor() {
    super();
    effect(() => {
      const key = this.#key();
      const page = this.#own() ?? (key && this.#translate.text(key));
      this.#title.setTitle(page ? `${page} · Rzecznik` : 'Rzecznik');
    });
  }

  override updateTitle(state: RouterStateSnapshot): void {
    this.#key.set(this.buildTitle(state));
    this.#own.set(undefined);
  }

  /** The title of the page on screen, until the next navigation. */
  set(title: string): void {
    this.#own.set(title);
  }
}
