import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Language } from '../../core/i18n/language';
import { OfficeAppearance } from '../../core/office/appearance';

/** The frame of the pages before sign-in: the product's name, the form, and the choice of language. */
@Component({
  selector: 'rz-threshold',
  imports: [TranslocoPipe],
  template: `
    <header>
      @if (office.known()?.logoUrl; as logo) {
        <img class="logo" [src]="logo" alt="" />
      }
      <p class="name">{{ 'common.product' | transloco }}</p>
      @if (office.known(); as known) {
        <p class="office">{{ known.name }}</p>
      }
      <p>{{ 'signIn.claim' | transloco }}</p>
    </header>
    <main>
      <div class="box"><ng-content /></div>
      <p class="languages">
        <button type="button" lang="pl" [attr.aria-pressed]="language.code() === 'pl'" (click)="language.choose('pl')">
          {{ 'language.pl' | transloco }}
        </button>
        <button type="button" lang="en" [attr.aria-pressed]="language.code() === 'en'" (click)="language.choose('en')">
          {{ 'language.en' | transloco }}
        </button>
      </p>
    </main>
  `,
  styleUrl: './threshold.scss',
})
export class Threshold {
  protected readonly office = inject(OfficeAppearance);
  protected readonly language = inject(Language);
}
