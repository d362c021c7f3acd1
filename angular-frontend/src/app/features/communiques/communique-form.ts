import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  runInInjectionContext,
  signal,
  viewChild,
  type OnInit,
} from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type Attempt, attemptFor } from '../../core/api/attempt';
import { query } from '../../core/api/query';
import type { Communique, TakenPhoto } from '../../core/api/types';
import { kept } from '../../core/drafts/kept';
import { WhenPipe } from '../../core/time/date-pipes';
import { Attach } from '../../shared/attach';
import { FormattedText } from '../../shared/editor/editor';
import { Insertions } from '../../shared/editor/insertions';
import { Dialogs } from '../../shared/dialogs';
import { FormRow } from '../../shared/form-row';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { submission } from '../../shared/submission';
import { Uploads } from '../../shared/uploads';

type Shown = Communique['shown'];

const modelOf = (shown: Shown, topicId: string | null) => {
  const english = shown.translations.find(({ language }) => language === 'en');
  return {
    note: '',
    topicId: topicId ?? '',
    headline: shown.headline ?? '',
    lead: shown.lead ?? '',
    html: shown.html ?? '',
    place: shown.place ?? '',
    dateLine: shown.dateLine ?? '',
    audience: shown.audience ?? '',
    boilerplate: shown.boilerplate ?? '',
    pressContact: shown.pressContact ?? '',
    quotes: shown.quotes.map(({ words, speaker, authorised }) => ({
      words: words ?? '',
      speaker: speaker ?? '',
      authorised,
    })),
    files: shown.files.map(({ attachmentId, name, alternative, credit, rights }) => ({
      attachmentId,
      name: name ?? '',
      alternative: alternative ?? '',
      credit: credit ?? '',
      rights: rights ?? '',
    })),
    english: english !== undefined,
    enHeadline: english?.headline ?? '',
    enLead: english?.lead ?? '',
    enHtml: english?.html ?? '',
  };
};

/** Where a version is written. What is typed stays in this browser until it is kept. */
@Component({
  selector: 'rz-communique-form',
  imports: [Attach, FormattedText, FormField, FormRow, Icon, MatButton, ProblemBar, TranslocoPipe, WhenPipe],
  providers: [Uploads],
  templateUrl: './communique-form.html',
  host: { '(keydown.alt.l)': 'insertLine()' },
  styles: `
    form {
      display: grid;
      gap: var(--s4);
    }
    fieldset {
      display: grid;
      gap: var(--s3);
      padding: var(--s3);
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
      gap: var(--s3);
    }
  `,
})
export class CommuniqueForm implements OnInit {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #injector = inject(Injector);
  readonly #insertions = inject(Insertions);
  protected readonly uploads = inject(Uploads);
  protected readonly sending = submission();
  readonly communique = input.required<Communique>();
  /** Of what stands released: the page says what was corrected. */
  readonly correction = input.required<boolean>();
  readonly done = output();
  readonly left = output();

  readonly #model = signal(modelOf(EMPTY, null));
  protected readonly words = viewChild.required<FormattedText>('words');
  /** Of its topic as it was kept last. */
  protected readonly line = computed(() => {
    const { id, topicId } = this.communique();
    return topicId !== null && this.#insertions.offered('line')
      ? () => this.#insertions.ask('line', '', id)
      : undefined;
  });
  /** Open ones, and its own where that is over. */
  protected readonly topics = query(
    () => this.communique().topicId ?? '',
    async (own) => {
      const { items } = await this.#api.get('/api/topics', { query: { limit: 200 } });
      if (own === '' || items.some(({ id }) => id === own)) return items;
      return [await this.#api.get('/api/topics/{id}', { path: { id: own } }), ...items];
    },
  );
  /** Those of its files that came from a library. */
  protected readonly photos = query(
    () => this.communique().shown.files.map(({ attachmentId }) => attachmentId),
    async (id) => (id.length === 0 ? { items: [] } : this.#api.get('/api/photos', { query: { id } })),
  );
  protected readonly form = form(this.#model, (path) => {
    required(path.headline);
    maxLength(path.headline, 300);
    maxLength(path.lead, 2_000);
    required(path.note, { when: () => this.correction() });
    required(path.enHeadline, { when: ({ valueOf }) => valueOf(path.english) });
  });
  #revision = 0;
  #attempt: Attempt | undefined;
  #sent: () => void = () => undefined;

  constructor() {
    // The button that opened it has gone: the keyboard goes on in its first field.
    this.#goOnAt('input, textarea');
  }

  ngOnInit(): void {
    const { id, version, revision, shown, topicId } = this.communique();
    this.#revision = revision;
    this.#model.set(modelOf(shown, topicId));
    runInInjectionContext(this.#injector, () => {
      this.#sent = kept(`communique.${id}.${version}`, this.#model, ['note', 'headline', 'lead', 'html', 'enHtml']);
    });
  }

  /** The office remembers which version of the line it was, and warns when that holds no more. */
  protected async insertLine(): Promise<void> {
    const html = await this.line()?.();
    if (html !== undefined) this.words().insert(html);
  }

  protected addQuote(): void {
    this.#model.update((model) => ({
      ...model,
      quotes: [...model.quotes, { words: '', speaker: '', authorised: false }],
    }));
    this.#goOnAt(`#quote-${this.#model().quotes.length - 1}`);
  }

  protected removeQuote(place: number): void {
    this.#model.update((model) => ({ ...model, quotes: model.quotes.filter((_, index) => index !== place) }));
    this.#goOnAt('#add-quote');
  }

  /** With what the library says of it: whoever writes looks at it, and may say it better. */
  protected async fromLibrary(): Promise<void> {
    const load = async () => (await import('./photo-library-dialog')).PhotoLibraryDialog;
    const taken = await this.#dialogs.open<TakenPhoto>(load);
    if (!taken) return;
    const { attachmentId, name, caption, title, credit, licence: rights } = taken;
    const file = { attachmentId, name, alternative: caption || title, credit, rights };
    this.#model.update((model) => ({ ...model, files: [...model.files, file] }));
  }

  protected withdrawnAt(id: string): string | null {
    return this.photos.value()?.items.find((one) => one.id === id)?.withdrawnAt ?? null;
  }

  protected removeFile(place: number): void {
    this.#model.update((model) => ({ ...model, files: model.files.filter((_, index) => index !== place) }));
    this.#goOnAt('#from-library');
  }

  protected htmlChanged(field: 'html' | 'enHtml', html: string): void {
    this.#model.update((model) => ({ ...model, [field]: html }));
  }

  /** Written, not kept: it is there again when the form is next opened. */
  protected leave(): void {
    this.left.emit();
  }

  protected send(event: Event): Promise<void> {
    event.preventDefault();
    return this.sending.run(this.form, async () => {
      if (this.uploads.running() || this.uploads.failed()) return;
      const { id } = this.communique();
      const path = { id };
      const { note, ...words } = this.#body();
      this.#attempt = attemptFor({ note, ...words }, this.#attempt);
      const how = { path, revision: this.#revision, idempotencyKey: this.#attempt.key };
      if (note) await this.#api.post('/api/communiques/{id}/correction', { ...how, body: { note, ...words } });
      else await this.#api.post('/api/communiques/{id}/versions', { ...how, body: words });
      this.#sent();
      this.done.emit();
    });
  }

  #goOnAt(field: string): void {
    afterNextRender(() => this.#element.querySelector<HTMLElement>(field)?.focus(), { injector: this.#injector });
  }

  #body() {
    const { english, enHeadline, enLead, enHtml, dateLine, topicId, quotes, files, note, ...words } =
      this.form().value();
    const added = this.uploads.done().map(({ id }) => ({ attachmentId: id, alternative: '', credit: '', rights: '' }));
    return {
      ...words,
      note: note.trim(),
      dateLine: dateLine || null,
      topicId: topicId || null,
      quotes: quotes.filter((quote) => quote.words.trim() !== ''),
      files: [
        ...files.map(({ attachmentId, alternative, credit, rights }) => ({
          attachmentId,
          alternative,
          credit,
          rights,
        })),
        ...added,
      ],
      translations: english ? [{ language: 'en' as const, headline: enHeadline, lead: enLead, html: enHtml }] : [],
    };
  }
}

const EMPTY: Shown = {
  ...{ version: 0, headline: '', lead: '', html: '', text: '', boilerplate: '', pressContact: '', place: '' },
  ...{ dateLine: null, audience: '', quotes: [], translations: [], files: [] },
};
