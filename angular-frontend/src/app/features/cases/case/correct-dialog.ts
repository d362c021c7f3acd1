import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { email, form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { kept } from '../../../core/drafts/kept';
import { placeOf } from '../../../core/drafts/place';
import { OfficeClock } from '../../../core/time/office-clock';
import { fromWarsaw, inWarsaw } from '../../../core/time/warsaw';
import { Api } from '../../../core/api/api';
import { channelsByHand, platforms } from '../../../core/api/types';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { NewsroomChoice } from '../../../shared/newsroom-choice';
import { ReachFields } from '../../../shared/reach-fields';
import { submission } from '../../../shared/submission';
import { conditional } from './conditional';
import type { CaseRoom } from './case-room';

/** What was registered wrongly is put right, with the reason why; the clock follows the date of receipt. */
@Component({
  selector: 'rz-correct-dialog',
  imports: [DialogFrame, FormField, FormRow, NewsroomChoice, ReachFields, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'correction.title' | transloco: { number: room.case.value()?.number }"
      [submitLabel]="'correction.submit' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'newCase.subject' | transloco"
        for="c-subject"
        [field]="form.subject"
        [server]="sending.wrong()['subject']"
      >
        <input id="c-subject" type="text" [formField]="form.subject" />
      </rz-row>
      @if (byHand()) {
        <fieldset class="field">
          <legend>{{ 'newCase.channel' | transloco }}</legend>
          <div class="segments">
            @for (channel of channels; track channel) {
              <label>
                <input type="radio" [value]="channel" [formField]="form.channel" />
                {{ 'channel.' + channel | transloco }}
              </label>
            }
          </div>
        </fieldset>
      }
      @if (bySocialMedia()) {
        <div class="pair">
          <rz-row [label]="'newCase.platform' | transloco" for="c-platform" [field]="form.platform">
            <select id="c-platform" [formField]="form.platform">
              @for (platform of platforms; track platform) {
                <option [value]="platform">{{ 'platform.' + platform | transloco }}</option>
              }
            </select>
          </rz-row>
          <rz-row
            [label]="'newCase.account' | transloco"
            for="c-account"
            [field]="form.account"
            [server]="sending.wrong()['post.account']"
          >
            <input id="c-account" type="text" autocomplete="off" [formField]="form.account" />
          </rz-row>
        </div>
        <rz-row
          [label]="'newCase.url' | transloco"
          for="c-url"
          [field]="form.url"
          [optional]="'common.optional' | transloco"
          [server]="sending.wrong()['post.url']"
        >
          <input id="c-url" type="url" autocomplete="off" [formField]="form.url" />
        </rz-row>
      }
      @if (byEDelivery()) {
        <rz-row
          [label]="'newCase.address' | transloco"
          for="c-address"
          [field]="form.address"
          [server]="sending.wrong()['eDelivery.address']"
        >
          <input id="c-address" type="text" autocomplete="off" [formField]="form.address" />
        </rz-row>
      }
      <rz-row
        [label]="'newCase.receivedAt' | transloco"
        for="c-received"
        [field]="form.receivedAt"
        [hint]="'correction.clockFollows' | transloco"
        [server]="sending.wrong()['receivedAt']"
      >
        <input id="c-received" type="datetime-local" [formField]="form.receivedAt" />
      </rz-row>
      <div class="pair">
        <rz-row
          [label]="'newCase.name' | transloco"
          for="c-name"
          [field]="form.name"
          [server]="sending.wrong()['contact.name']"
        >
          <input id="c-name" type="text" autocomplete="off" [formField]="form.name" />
        </rz-row>
        <rz-row
          [label]="'newCase.newsroom' | transloco"
          for="c-newsroom"
          [field]="form.newsroomId"
          [server]="sending.wrong()['newsroomId']"
        >
          <rz-newsroom-choice inputId="c-newsroom" [formField]="form.newsroomId" />
        </rz-row>
      </div>
      <rz-reach-fields
        of="c"
        [phone]="form.phone"
        [phoneLabel]="'newCase.phone' | transloco"
        [email]="form.email"
        [emailLabel]="'newCase.email' | transloco"
        [wrongPhone]="sending.wrong()['phone']"
        [wrongEmail]="sending.wrong()['contact.email']"
      />
      @if (byHand()) {
        <rz-row
          [label]="'newCase.text' | transloco"
          for="c-text"
          [field]="form.text"
          [server]="sending.wrong()['text']"
        >
          <textarea id="c-text" rows="5" [formField]="form.text"></textarea>
        </rz-row>
      }
      <rz-row
        [label]="'correction.reason' | transloco"
        for="c-reason"
        [field]="form.reason"
        [server]="sending.wrong()['reason']"
      >
        <textarea id="c-reason" rows="2" [formField]="form.reason"></textarea>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class CorrectDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #api = inject(Api);
  protected readonly room = inject<CaseRoom>(DIALOG_DATA);
  readonly #conditional = conditional(this.room);
  protected readonly sending = submission();
  protected readonly channels = channelsByHand;
  /** A mail says itself how it came and what it says. */
  protected readonly byHand = computed(() => channelsByHand.some((channel) => channel === this.#before.channel));
  protected readonly platforms = platforms;
  protected readonly bySocialMedia = computed(() => this.#model().channel === 'socialMedia');
  protected readonly byEDelivery = computed(() => this.#model().channel === 'eDelivery');
  readonly #before = registered(this.room, inject(OfficeClock).now());
  readonly #model = signal({ ...this.#before, reason: '' });
  readonly #sent = kept(placeOf('case', this.room.id(), 'correction'), this.#model, ['reason']);
  protected readonly form = form(this.#model, (path) => {
    required(path.receivedAt);
    maxLength(path.subject, 500);
    maxLength(path.name, 200);
    maxLength(path.email, 254);
    maxLength(path.phone, 50);
    maxLength(path.text, 100_000);
    maxLength(path.reason, 1000);
    // Of an anonymous case nobody has to be named.
    required(path.name, { when: () => this.#before.name !== '' });
    required(path.account, { when: () => this.bySocialMedia() });
    maxLength(path.account, 200);
    maxLength(path.url, 2000);
    required(path.address, { when: () => this.byEDelivery() });
    maxLength(path.address, 40);
    email(path.email);
    required(path.reason);
  });

  constructor() {
    void this.#readPhone();
  }

  /** The case does not say it, its contact does. */
  async #readPhone(): Promise<void> {
    const id = this.room.case.value()?.contact?.id;
    const contact =
      id === undefined ? undefined : await this.#api.get('/api/contacts/{id}', { path: { id } }).catch(none);
    const phone = contact?.phone ?? '';
    this.#before.phone = phone;
    this.#model.update((now) => ({ ...now, phone: now.phone || phone }));
  }

  /** Where it came from, where that was changed. */
  #cameFrom() {
    const { channel, platform, account, url, address } = this.form().value();
    const before = this.#before;
    const isOther = channel !== before.channel;
    if (
      this.bySocialMedia() &&
      (isOther || platform !== before.platform || account !== before.account || url !== before.url)
    )
      return { post: { platform, account: account.trim(), ...(url.trim() && { url: url.trim() }) } };
    if (this.byEDelivery() && (isOther || address !== before.address))
      return { eDelivery: { address: address.trim().toUpperCase() } };
    return {};
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { subject, receivedAt, name, email, channel, phone, newsroomId, text, reason } = this.form().value();
      const before = this.#before;
      const [date = '', time = ''] = receivedAt.split('T');
      const body = {
        reason: reason.trim(),
        ...(subject === before.subject ? {} : { subject: subject.trim() }),
        ...(receivedAt === before.receivedAt ? {} : { receivedAt: fromWarsaw(date, time.slice(0, 5)) }),
        ...(channel === before.channel ? {} : { channel }),
        ...(phone === before.phone ? {} : { phone: phone.trim() }),
        ...(newsroomId === before.newsroomId ? {} : { newsroomId: newsroomId || null }),
        ...(text === before.text ? {} : { text: text.trim() }),
        ...(name === before.name && email === before.email
          ? {}
          : { contact: { name: name.trim(), ...(email.trim() ? { email: email.trim() } : {}) } }),
        ...this.#cameFrom(),
      };
      await this.#conditional.run((revision) => this.room.correct({ body, revision }));
      this.#sent();
      this.#ref.close(true);
    });
  }
}

const none = (): undefined => undefined;

function registered(room: CaseRoom, now: number) {
  const theCase = room.case.value();
  const { date, time } = inWarsaw(theCase?.receivedAt ?? now);
  return {
    subject: theCase?.subject ?? '',
    receivedAt: `${date}T${time}`,
    name: theCase?.contact?.name ?? '',
    email: theCase?.contact?.email ?? '',
    channel: theCase?.channel ?? 'email',
    phone: '',
    newsroomId: theCase?.newsroom?.id ?? '',
    text: theCase?.correspondence[0]?.text ?? '',
    platform: theCase?.post?.platform ?? 'facebook',
    account: theCase?.post?.account ?? '',
    url: theCase?.post?.url ?? '',
    address: theCase?.eDelivery?.address ?? '',
  };
}
