import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { email, form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatAutocomplete, MatAutocompleteTrigger, MatOption } from '@angular/material/autocomplete';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { type Attempt, attemptFor } from '../../../core/api/attempt';
import type { Given } from '../../../core/api/endpoints';
import { query } from '../../../core/api/query';
import {
  type Channel,
  channelsByHand,
  type Contact,
  type Kind,
  type Platform,
  platforms,
} from '../../../core/api/types';
import { Drafts } from '../../../core/drafts/drafts';
import { Notices } from '../../../core/errors/notices';
import { Translate } from '../../../core/i18n/translate';
import { fromWarsaw } from '../../../core/time/warsaw';
import { Attach } from '../../../shared/attach';
import { FirstField } from '../../../shared/first-field';
import { FormRow } from '../../../shared/form-row';
import { ProblemBar } from '../../../shared/problem-bar';
import { ReachFields } from '../../../shared/reach-fields';
import { RefusalWarning } from '../../../shared/refusal-warning';
import { kindsOffered } from '../../../shared/kinds-offered';
import { submission } from '../../../shared/submission';
import { type AttachedFile, Uploads } from '../../../shared/uploads';

const place = 'new-case';
const pauseBeforeSuggestions = 150;
const suggestions = 6;

const blank = {
  kind: 'pressInquiry' as Kind,
  /** The office begins the case: the person is its addressee. */
  begunByUs: false,
  /** Nobody knows who wrote. */
  anonymous: false,
  channel: 'phone' as Channel,
  platform: 'facebook' as Platform,
  account: '',
  url: '',
  /** For e-delivery, of the sender. */
  address: '',
  contactId: '',
  name: '',
  email: '',
  phone: '',
  newsroom: '',
  subject: '',
  text: '',
  receivedAt: '',
  files: [] as AttachedFile[],
};

/** A call, a letter or a visit, registered by keyboard in seconds. What is typed survives a reload. */
@Component({
  selector: 'rz-new-case',
  imports: [
    Attach,
    FirstField,
    FormField,
    FormRow,
    MatAutocomplete,
    MatAutocompleteTrigger,
    MatButton,
    MatOption,
    ProblemBar,
    ReachFields,
    RefusalWarning,
    TranslocoPipe,
  ],
  templateUrl: './new-case.html',
  providers: [Uploads],
})
export class NewCase {
  readonly #api = inject(Api);
  readonly #drafts = inject(Drafts);
  readonly #notices = inject(Notices);
  readonly #router = inject(Router);
  readonly #translate = inject(Translate);

  /** From the palette: of which kind it is going to be. */
  readonly kind = input<string>();
  protected readonly uploads = inject(Uploads);

  protected readonly channels = channelsByHand;
  protected readonly platforms = platforms;
  readonly #known = query(
    () => true,
    () => this.#api.get('/api/kinds'),
  );
  protected readonly kinds = computed(() => kindsOffered(this.#known.value()?.items));
  protected readonly mayBegin = computed(
    () => this.#known.value()?.items.find(({ code }) => code === this.#model().kind)?.begunByUs ?? false,
  );
  protected readonly begins = computed(() => this.mayBegin() && this.#model().begunByUs);
  protected readonly anonymous = computed(() => !this.begins() && this.#model().anonymous);
  protected readonly bySocialMedia = computed(() => this.#model().channel === 'socialMedia');
  protected readonly byEDelivery = computed(() => this.#model().channel === 'eDelivery');
  protected readonly sending = submission();
  readonly #model = signal(blank);
  protected readonly form = form(this.#model, (path) => {
    required(path.name, { when: () => !this.anonymous() });
    maxLength(path.name, 200);
    email(path.email);
    maxLength(path.email, 254);
    maxLength(path.phone, 50);
    maxLength(path.newsroom, 200);
    required(path.account, { when: () => this.bySocialMedia() });
    maxLength(path.account, 200);
    maxLength(path.url, 2000);
    required(path.address, { when: () => this.byEDelivery() });
    maxLength(path.address, 40);
    required(path.subject);
    maxLength(path.subject, 500);
    required(path.text);
    maxLength(path.text, 100_000);
  });

  /** What the clerk is typing as a name, debounced. */
  readonly #asked = signal('');
  readonly #suggested = query(
    () => (this.#asked().length >= 2 ? this.#asked() : undefined),
    (q) => this.#api.get('/api/contacts', { query: { q, limit: suggestions } }),
  );
  protected readonly contacts = computed(() =>
    (this.#suggested.value()?.items ?? []).filter((contact) => !contact.erased),
  );
  protected readonly nameOf = (contact: Contact | string): string =>
    typeof contact === 'string' ? contact : (contact.name ?? '');
  protected readonly subject = viewChild.required<ElementRef<HTMLInputElement>>('subject');
  #attempt: Attempt | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#load();
    this.#drafts.onChangeElsewhere(
      () => place,
      () => this.#load(),
    );
    effect(() => {
      const asked = this.kinds().find((kind) => kind === this.kind());
      if (asked) untracked(() => this.#model.update((before) => ({ ...before, kind: asked })));
    });
    effect(() => {
      const files = this.uploads.done();
      untracked(() => {
        if (files !== this.#model().files) this.#model.update((before) => ({ ...before, files }));
      });
    });
    effect(() => {
      const typed = this.#model();
      if (JSON.stringify(typed) === JSON.stringify(blank)) this.#drafts.drop(place);
      else this.#drafts.save(place, typed);
    });
  }

  #load(): void {
    const draft = { ...blank, ...this.#drafts.load<typeof blank>(place) };
    this.#fill(draft);
  }

  #fill(draft: typeof blank): void {
    this.#model.set(draft);
    this.uploads.restore(draft.files);
  }

  protected typedName(name: string): void {
    this.#model.update((before) => ({ ...before, contactId: '' }));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#asked.set(name.trim()), pauseBeforeSuggestions);
  }

  protected known(contact: Contact): void {
    this.#model.update((before) => ({
      ...before,
      contactId: contact.id,
      name: contact.name ?? '',
      email: contact.email ?? '',
      phone: contact.phone ?? '',
      newsroom: contact.newsroom?.name ?? '',
    }));
    // Who asks is known with all that belongs to them: what they ask comes next. The suggestions first take the focus back to their own field.
    queueMicrotask(() => this.subject().nativeElement.focus());
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    this.uploads.addAll(event.dataTransfer?.files);
  }

  protected clear(): void {
    const before = untracked(this.#model);
    this.#fill(blank);
    this.form().reset();
    this.#notices.undoable(this.#translate.text('newCase.cleared'), () => this.#fill(before));
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.uploads.running() || this.uploads.failed()) return;
    await this.sending.run(this.form, async () => {
      const body = this.#body();
      this.#attempt = attemptFor(body, this.#attempt);
      const written = await this.#api.post('/api/cases', { body, idempotencyKey: this.#attempt.key });
      this.#fill(blank);
      this.#drafts.drop(place);
      this.#notices.say(this.#translate.text('newCase.done', { number: written.number }));
      await this.#router.navigate(['/cases', written.id]);
    });
  }

  #body(): Given<'post', '/api/cases'>['body'] {
    const { platform, account, url, address, ...model } = this.#model();
    const { kind, channel, contactId, name, email, phone, newsroom, subject, text, receivedAt, files } = model;
    const [date = '', time = ''] = receivedAt.split('T');
    const person = {
      name: name.trim(),
      id: contactId || undefined,
      email: email.trim() || undefined,
      phone: phone.trim() || undefined,
      newsroom: newsroom.trim() || undefined,
    };
    return {
      kind,
      channel,
      ...(this.bySocialMedia() ? { post: { platform, account: account.trim(), url: url.trim() || undefined } } : {}),
      ...(this.byEDelivery() ? { eDelivery: { address: address.trim().toUpperCase() } } : {}),
      subject: subject.trim(),
      text: text.trim(),
      ...(this.begins() ? { addressee: person } : this.anonymous() ? {} : { contact: person }),
      ...(files.length > 0 ? { attachmentIds: files.map(({ id }) => id) } : {}),
      ...(receivedAt ? { receivedAt: fromWarsaw(date, time.slice(0, 5)) } : {}),
    };
  }
}
