import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Contact } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { TranslatedTitle } from '../../core/i18n/translated-title';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import { NamePipe } from '../../shared/name-pipe';
import { PartyHistory } from '../../shared/party-history';
import { ProblemBar } from '../../shared/problem-bar';
import { ErasureProgress } from './erasure-progress';

/** One person and the whole history of contact with them. */
@Component({
  selector: 'rz-contact',
  imports: [ErasureProgress, Icon, MatButton, NamePipe, PartyHistory, ProblemBar, RouterLink, TranslocoPipe],
  templateUrl: './contact.html',
})
export class ContactPage {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);

  readonly id = input.required<string>();
  protected readonly session = inject(Session);
  protected readonly contact = query(this.id, (id) => this.#api.get('/api/contacts/{id}', { path: { id } }));
  protected readonly mayChange = computed(() => this.session.may('enterContacts') && !this.contact.value()?.erased);

  protected readonly mayErase = computed(
    () => this.session.may('eraseContacts') && this.contact.value()?.erased === false,
  );

  constructor() {
    const title = inject(TranslatedTitle);
    effect(() => {
      const name = this.contact.value()?.name;
      if (name) title.set(name);
    });
    onChange(
      ['contact'],
      () => this.contact.refresh(),
      () => this.id(),
    );
  }

  protected async erase(contact: Contact): Promise<void> {
    if (
      !(await this.#dialogs.open<boolean, Contact>(async () => (await import('./erase-dialog')).EraseDialog, contact))
    )
      return;
    this.#notices.say(this.#translate.text('erasure.done'));
    await this.contact.refresh();
  }

  protected async edit(contact: Contact): Promise<void> {
    const saved = await this.#dialogs.open<boolean, Contact>(
      async () => (await import('./contact-dialog')).ContactDialog,
      contact,
    );
    if (!saved) return;
    this.#notices.say(this.#translate.text('common.saved'));
    await this.contact.refresh();
  }
}
