import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type Contact, type MemberRole, memberRoles, type Membership } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { NewsroomChoice } from '../../shared/newsroom-choice';
import { submission } from '../../shared/submission';
import { whose } from './whose';

export interface MembershipAsked {
  readonly contact: Contact;
  /** The one that is changed; a new one where left out. */
  readonly membership?: Membership;
}

/** From when until when somebody belongs to a newsroom, and as what. */
@Component({
  selector: 'rz-membership-dialog',
  imports: [DialogFrame, FormField, FormRow, NewsroomChoice, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(asked.membership ? 'contacts.changeMembership' : 'contacts.addMembership') | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      @if (asked.membership; as known) {
        <p>{{ known.newsroom.name }}</p>
      } @else {
        <rz-row [label]="'contacts.newsroom' | transloco" for="m-newsroom" [field]="form.newsroomId">
          <rz-newsroom-choice inputId="m-newsroom" [formField]="form.newsroomId" />
        </rz-row>
      }
      <rz-row [label]="'contacts.role' | transloco" for="m-role">
        <select id="m-role" [formField]="form.role">
          <option value="">{{ 'contacts.noRole' | transloco }}</option>
          @for (role of roles; track role) {
            <option [value]="role">{{ 'contacts.memberRole.' + role | transloco }}</option>
          }
        </select>
      </rz-row>
      <div class="range">
        <rz-row
          [label]="'contacts.since' | transloco"
          for="m-from"
          [field]="form.from"
          [optional]="'common.optional' | transloco"
        >
          <input id="m-from" type="date" [formField]="form.from" />
        </rz-row>
        <rz-row
          [label]="'contacts.until' | transloco"
          for="m-to"
          [field]="form.to"
          [optional]="'common.optional' | transloco"
        >
          <input id="m-to" type="date" [formField]="form.to" />
        </rz-row>
      </div>
      <p class="soft small">{{ 'contacts.membershipHint' | transloco }}</p>
    </rz-dialog-frame>
  `,
})
export class MembershipDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly asked = inject<MembershipAsked>(DIALOG_DATA);
  protected readonly roles = memberRoles;
  protected readonly sending = submission();
  protected readonly form = form(
    signal<{ newsroomId: string; role: MemberRole | ''; from: string; to: string }>({
      newsroomId: this.asked.membership?.newsroom.id ?? '',
      role: this.asked.membership?.role ?? '',
      from: this.asked.membership?.from ?? '',
      to: this.asked.membership?.to ?? '',
    }),
    (path) => required(path.newsroomId),
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { newsroomId, role, from, to } = this.form().value();
      const { contact, membership } = this.asked;
      const body = { role: role || null, from: from || null, to: to || null };
      const { id, revision } = membership ? whose(contact, membership) : contact;
      if (membership)
        await this.#api.patch('/api/contacts/{id}/memberships/{membershipId}', {
          path: { id, membershipId: membership.id },
          body,
          revision,
        });
      else
        await this.#api.post('/api/contacts/{id}/memberships', {
          path: { id },
          body: { newsroomId, ...body },
          revision,
        });
      this.#ref.close(true);
    });
  }
}
