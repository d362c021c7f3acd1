import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject, input, signal, type Type } from '@angular/core';
import type { Case } from '../../../core/api/types';
import { type CasePanel, FEATURES } from '../../../core/feature';
import { Language } from '../../../core/i18n/language';

/** What other features show of every case. */
@Component({
  selector: 'rz-case-panels',
  imports: [NgComponentOutlet],
  template: `
    @for (panel of panels(); track panel) {
      <ng-container *ngComponentOutlet="panel; inputs: inputs()" />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class CasePanels {
  readonly #language = inject(Language);
  readonly case = input.required<Case>();
  readonly quote = input<((html: string) => void) | undefined>();
  protected readonly inputs = computed(() => ({ case: this.case(), quote: this.quote() }));
  protected readonly panels = signal<readonly Type<CasePanel>[]>([]);

  constructor() {
    const loading = inject(FEATURES).flatMap(({ casePanel, texts }) =>
      casePanel ? [Promise.all([casePanel(), this.#language.open(texts)]).then(([panel]) => panel)] : [],
    );
    void Promise.all(loading).then((panels) => this.panels.set(panels));
  }
}
