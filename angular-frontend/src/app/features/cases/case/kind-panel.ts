import { NgComponentOutlet } from '@angular/common';
import { Component, computed, effect, inject, input, signal, type Type } from '@angular/core';
import type { Case } from '../../../core/api/types';
import { FEATURES, type KindPanel } from '../../../core/feature';
import { Language } from '../../../core/i18n/language';

/** The fields that only cases of this kind have, shown by the feature that owns the kind; nothing for a kind without any. */
@Component({
  selector: 'rz-kind-panel',
  imports: [NgComponentOutlet],
  template: `
    @if (panel(); as shown) {
      <ng-container *ngComponentOutlet="shown; inputs: inputs()" />
    }
  `,
})
export class KindPanelOutlet {
  readonly #features = inject(FEATURES);
  readonly #language = inject(Language);
  readonly case = input.required<Case>();
  protected readonly inputs = computed(() => ({ case: this.case() }));
  protected readonly panel = signal<Type<KindPanel> | undefined>(undefined);
  readonly #kind = computed(() => this.case().kind);

  constructor() {
    effect(() => {
      const kind = this.#kind();
      this.panel.set(undefined);
      const owner = this.#features.find(({ kindPanels }) => kindPanels?.[kind]);
      const load = owner?.kindPanels?.[kind];
      if (!owner || !load) return;
      void Promise.all([load(), this.#language.open(owner.texts)]).then(([panel]) => {
        if (this.#kind() === kind) this.panel.set(panel);
      });
    });
  }
}
