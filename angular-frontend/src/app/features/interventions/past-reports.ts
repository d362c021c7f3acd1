import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { InterventionBoardPage } from './board';
import { InterventionFiguresPage } from './figures';
import { InterventionMapPage } from './map';
import { reportPages } from './report-links';

/** Board, list, map and figures of residents’ reports as they were; the address says which of them. */
@Component({
  selector: 'rz-past-reports',
  imports: [InterventionBoardPage, InterventionFiguresPage, InterventionMapPage],
  template: `
    @switch (page()) {
      @case ('map') {
        <rz-intervention-map />
      }
      @case ('figures') {
        <rz-intervention-figures />
      }
      @default {
        <rz-intervention-board />
      }
    }
  `,
})
export class PastReports {
  readonly #asked = toSignal(inject(ActivatedRoute).queryParamMap);
  protected readonly page = computed(() => reportPages.find((one) => one === this.#asked()?.get('reports')) ?? 'list');
}
