import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { AddressMedium, Contact, ContactAddress, Membership, MergedContact } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { TranslatedTitle } from '../../core/i18n/translated-title';
import { Translate } from '../../core/i18n/translate';
import { pageActs } from '../../core/page-acts';
import { Session } from '../../core/session/session';
import { shortcuts } from '../../core/shortcuts/shortcuts';
import { WhenPipe } from '../../core/time/date-pipes';
import { Dates } from '../../core/time/dates';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import type { AddressAsked } from './address-dialog';
import { DuplicatePair } from './duplicate';
import { ErasureProgress } from './erasure-progress';
import type { MergeAsked } from './merge-dialog';
import type { MembershipAsked } from './membership-dialog';
import { ContactFiles } from './contact-files';
import { ContactMailings } from './contact-mailings';
import { PartyStatistics } from './party-statistics';
import { PartyTimeline } from './party-timeline';
import { encounterNotes } from './note-encounter';
import { whose } from './whose';

/** One person and the whole history of contact with them. */
@Component({
  selector: 'rz-contact',
  imports: [
    ContactFiles,
    ContactMailings,
    DuplicatePair,
    ErasureProgress,
    Icon,
    MatButton,
    MatIconButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    NamePipe,
    PartyStatistics,
    PartyTimeline,
    ProblemBar,
    RouterLink,
    TranslocoPipe,
    WhenPipe,
  ],
  templateUrl: './contact.html',
  styleUrl: './party-page.scss',
})
export class ContactPage {
  readonly #api = inject(Api);
  readonly #dates = inject(Dates);
  readonly #dialogs = inject(Dialogs);
  readonly #noteEncounter = encounterNotes();
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);

  readonly id = input.required<string>();
  protected readonly session = inject(Session);
  protected readonly contact = query(this.id, (id) => this.#api.get('/api/contacts/{id}', { path: { id } }));
  protected readonly mayChange = computed(() => this.session.may('enterContacts') && !this.contact.value()?.erased);

  protected readonly mayNote = computed(
    () => this.session.may('noteEncounters') && this.contact.value()?.erased === false,
  );
  protected readonly mayErase = computed(
    () => this.session.may('eraseContacts') && this.contact.value()?.erased === false,
  );

  protected readonly mayMerge = computed(
    () => this.session.may('mergeContacts') && this.contact.value()?.erased === false,
  );
  protected readonly duplicates = query(
    () => (this.session.may('readContacts') ? this.id() : undefined),
    (contact) => this.#api.get('/api/contact-duplicates', { query: { contact, limit: 5 } }),
  );

  constructor() {
    const title = inject(TranslatedTitle);
    const router = inject(Router);
    effect(() => {
      const person = this.contact.value();
      if (person?.name) title.set(person.name);
      // Of a merged contact the page of whoever stands for it.
      if (person && person.id !== this.id()) void router.navigate(['/contacts', person.id], { replaceUrl: true });
    });
    onChange(
      ['contact'],
      () => this.contact.refresh(),
      () => this.id(),
    );
    const note = () => {
      const person = this.contact.value();
      if (person && this.mayNote()) void this.note(person);
    };
    shortcuts({ z: note });
    pageActs(
      computed(() =>
        this.mayNote() ? [{ label: 'encounters.note', icon: 'phone', asks: true, run: note } as const] : [],
      ),
    );
  }

  protected current(addresses: readonly ContactAddress[]): readonly ContactAddress[] {
    return addresses.filter(({ endedAt }) => endedAt === null);
  }

  protected former(addresses: readonly ContactAddress[]): readonly ContactAddress[] {
    return addresses.filter(({ endedAt }) => endedAt !== null);
  }

  protected several(addresses: readonly ContactAddress[], medium: AddressMedium): boolean {
    return this.current(addresses).filter((one) => one.medium === medium).length > 1;
  }

  protected during({ from, to }: Membership): string {
    const of = (day: string) => this.#dates.of(day, 'date');
    if (from && to) return this.#translate.text('contacts.fromTo', { from: of(from), to: of(to) });
    if (to) return this.#translate.text('contacts.onlyTo', { to: of(to) });
    return from ? this.#translate.text('contacts.onlyFrom', { from: of(from) }) : this.#translate.text('contacts.now');
  }

  protected note({ id, name }: Contact): Promise<void> {
    return this.#noteEncounter({ people: [{ id, name }] });
  }

  protected async editAddress(contact: Contact, medium: AddressMedium, address?: ContactAddress): Promise<void> {
    const asked: AddressAsked = { contact, medium, ...(address && { address }) };
    const saved = await this.#dialogs.open<boolean, AddressAsked>(
      async () => (await import('./address-dialog')).AddressDialog,
      asked,
    );
    if (saved) await this.#saved();
  }

  protected async changeAddress(
    contact: Contact,
    address: ContactAddress,
    body: { primary?: true; ended?: boolean },
  ): Promise<void> {
    const { id, revision } = whose(contact, address);
    const addressId = address.id;
    await this.#write(() =>
      this.#api.patch('/api/contacts/{id}/addresses/{addressId}', { path: { id, addressId }, body, revision }),
    );
  }

  protected async refuse(address: ContactAddress): Promise<void> {
    const saved = await this.#dialogs.open<boolean, ContactAddress>(
      async () => (await import('./refusal-dialog')).RefusalDialog,
      address,
    );
    if (saved) await this.#saved();
  }

  protected async editMembership(contact: Contact, membership?: Membership): Promise<void> {
    const asked: MembershipAsked = { contact, ...(membership && { membership }) };
    const saved = await this.#dialogs.open<boolean, MembershipAsked>(
      async () => (await import('./membership-dialog')).MembershipDialog,
      asked,
    );
    if (saved) await this.#saved();
  }

  protected async removeMembership(contact: Contact, membership: Membership): Promise<void> {
    const { id, revision } = whose(contact, membership);
    const membershipId = membership.id;
    await this.#write(() =>
      this.#api.delete('/api/contacts/{id}/memberships/{membershipId}', { path: { id, membershipId }, revision }),
    );
  }

  async #write(change: () => Promise<unknown>): Promise<void> {
    try {
      await change();
      await this.#saved();
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  async #saved(): Promise<void> {
    this.#notices.say(this.#translate.text('common.saved'));
    await this.contact.refresh();
  }

  protected async merge(contact: Contact): Promise<void> {
    const survivor = await this.#dialogs.open<string, MergeAsked>(
      async () => (await import('./merge-dialog')).MergeDialog,
      { one: contact },
    );
    if (!survivor) return;
    this.#notices.say(this.#translate.text('merging.done'));
    await this.settled();
  }

  protected async unmerge({ id }: MergedContact): Promise<void> {
    try {
      await this.#api.post('/api/contacts/{id}/unmerge', { path: { id } });
      this.#notices.say(this.#translate.text('merging.undone'));
      await this.settled();
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  /** Two became one, or one two: the page leads to whoever stands for its person now. */
  protected async settled(): Promise<void> {
    await Promise.all([this.contact.refresh(), this.duplicates.refresh()]);
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
    const saved = await this.#dialogs.open<string, Contact>(
      async () => (await import('./contact-dialog')).ContactDialog,
      contact,
    );
    if (saved) await this.#saved();
  }
}
