import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { query } from '../../core/api/query';
import type { Newsroom } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { TranslatedTitle } from '../../core/i18n/translated-title';
import { Translate } from '../../core/i18n/translate';
import { pageActs } from '../../core/page-acts';
import { Session } from '../../core/session/session';
import { shortcuts } from '../../core/shortcuts/shortcuts';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { WhenPipe } from '../../core/time/date-pipes';
import { ContactMailings } from './contact-mailings';
import { encounterNotes } from './note-encounter';
import { PartyStatistics } from './party-statistics';
import { PartyTimeline } from './party-timeline';

/** One newsroom, its people, and the whole history of contact with it. */
@Component({
  selector: 'rz-newsroom',
  imports: [
    ContactMailings,
    Icon,
    List,
    MatButton,
    NamePipe,
    PartyStatistics,
    PartyTimeline,
    ProblemBar,
    RouterLink,
    Rows,
    TranslocoPipe,
    WhenPipe,
  ],
  templateUrl: './newsroom.html',
  styleUrl: './party-page.scss',
})
export class NewsroomPage {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #noteEncounter = encounterNotes();
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);

  readonly id = input.required<string>();
  protected readonly newsroom = query(this.id, (id) => this.#api.get('/api/newsrooms/{id}', { path: { id } }));
  protected readonly staff = pages('newsroom-staff', this.id, (newsroom, cursor, limit) =>
    this.#api.get('/api/contacts', { query: { newsroom, cursor, limit } }),
  );

  protected readonly mayNote = computed(
    () => this.session.may('noteEncounters') && this.newsroom.value() !== undefined,
  );

  constructor() {
    const title = inject(TranslatedTitle);
    effect(() => {
      const name = this.newsroom.value()?.name;
      if (name) title.set(name);
    });
    const note = () => {
      if (this.mayNote()) void this.note();
    };
    shortcuts({ z: note });
    pageActs(
      computed(() =>
        this.mayNote() ? [{ label: 'encounters.note', icon: 'phone', asks: true, run: note } as const] : [],
      ),
    );
    onChange(['newsroom', 'contact'], () => Promise.all([this.newsroom.refresh(), this.staff.refresh()]));
  }

  protected note(): Promise<void> {
    return this.#noteEncounter({ newsroomId: this.id() });
  }

  protected async edit(newsroom: Newsroom): Promise<void> {
    if (
      !(await this.#dialogs.open<boolean, Newsroom>(
        async () => (await import('./newsroom-dialog')).NewsroomDialog,
        newsroom,
      ))
    )
      return;
    this.#notices.say(this.#translate.text('common.saved'));
    await this.newsroom.refresh();
  }
}
