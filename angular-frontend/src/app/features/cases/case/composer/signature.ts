import { inject, Injectable } from '@angular/core';
import { Api } from '../../../../core/api/api';
import { unstyled } from '../../../../shared/editor/mail-html';

/** What stands under each answer of the person who is signed in. */
@Injectable({ providedIn: 'root' })
export class Signature {
  readonly #api = inject(Api);

  /** As HTML; empty where there is none, or where it cannot be had: an answer can be written without. */
  async read(): Promise<string> {
    const signature = await this.#api.get('/api/session/signature').catch(() => undefined);
    return unstyled(signature?.below ?? '');
  }
}
