import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, validate } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query, type Query } from '../../core/api/query';
import type { CaseIntervention } from '../../core/api/types';
import { Translate } from '../../core/i18n/translate';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { overSeen } from '../../shared/seen';
import { submission } from '../../shared/submission';

export interface PlaceAsked {
  readonly caseId: string;
  readonly read: Query<CaseIntervention>;
}

/** Where it is: an address, a road with its kilometre, a point, a municipality; whatever is known. */
@Component({
  selector: 'rz-place-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'intervention.placeTitle' | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'intervention.address' | transloco" for="place-address" [field]="form.address">
        <input id="place-address" type="text" [formField]="form.address" />
      </rz-row>
      <rz-row
        [label]="'intervention.road' | transloco"
        for="place-road"
        [field]="form.road"
        [hint]="'intervention.roadHint' | transloco"
      >
        <input id="place-road" type="text" [formField]="form.road" />
      </rz-row>
      <rz-row [label]="'intervention.kilometre' | transloco" for="place-kilometre" [field]="form.kilometre">
        <input id="place-kilometre" type="text" inputmode="decimal" [formField]="form.kilometre" />
      </rz-row>
      <rz-row
        [label]="'intervention.point' | transloco"
        for="place-point"
        [field]="form.point"
        [hint]="'intervention.pointHint' | transloco"
      >
        <input id="place-point" type="text" [formField]="form.point" />
      </rz-row>
      <rz-row [label]="'intervention.area' | transloco" for="place-area" [field]="form.areaCode">
        <select id="place-area" [formField]="form.areaCode">
          <option value="">{{ 'intervention.noArea' | transloco }}</option>
          @for (one of areas.value()?.areas ?? []; track one.code) {
            <option [value]="one.code">{{ one.name }}</option>
          }
        </select>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class PlaceDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #asked = inject<PlaceAsked>(DIALOG_DATA);
  readonly #overSeen = overSeen(this.#asked.read);
  readonly #translate = inject(Translate);
  protected readonly sending = submission();
  protected readonly areas = query(
    () => true,
    () => this.#api.get('/api/areas'),
  );
  readonly #before = this.#asked.read.value()?.place;
  readonly #model = signal({
    address: this.#before?.address ?? '',
    road: this.#before?.road ?? '',
    kilometre: this.#before?.kilometre?.toString() ?? '',
    point: pointWords(this.#before),
    areaCode: this.#before?.areaCode ?? '',
  });
  protected readonly form = form(this.#model, (path) => {
    maxLength(path.address, 300);
    maxLength(path.road, 50);
    validate(path.kilometre, ({ value }) =>
      this.#wrong(value() === '' || numberIn(value()) !== undefined, 'kilometre'),
    );
    validate(path.point, ({ value }) => this.#wrong(value().trim() === '' || pointIn(value()) !== undefined, 'point'));
  });

  #wrong(isRight: boolean, what: 'kilometre' | 'point') {
    return isRight ? undefined : { kind: what, message: this.#translate.text(`intervention.${what}Wrong`) };
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { address, road, kilometre, point, areaCode } = this.form().value();
      const body = {
        address: address.trim(),
        ...(road.trim() && { road: road.trim() }),
        ...(kilometre.trim() && { kilometre: numberIn(kilometre)! }),
        ...(point.trim() && pointIn(point)),
        ...(areaCode && { areaCode }),
      };
      const path = { id: this.#asked.caseId };
      await this.#overSeen((revision) => this.#api.put('/api/cases/{id}/place', { path, body, revision }));
      this.#ref.close(true);
    });
  }
}

/** With a comma or a point before its decimals. */
function numberIn(text: string): number | undefined {
  const number = /^-?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : NaN;
  return Number.isNaN(number) ? undefined : number;
}

/** Decimal points with a comma between the two, or decimal commas with a semicolon or a blank. */
function pointIn(text: string): { readonly latitude: number; readonly longitude: number } | undefined {
  const parts = text.includes(';')
    ? text.split(';')
    : /^[^,]*\.[^,]*,/.test(text)
      ? text.split(',')
      : text.trim().split(/\s+/);
  const [latitude, longitude, ...more] = parts.map(numberIn);
  return latitude === undefined || longitude === undefined || more.length > 0 ? undefined : { latitude, longitude };
}

const pointWords = (place: CaseIntervention['place'] | undefined): string =>
  place && place.latitude !== null ? `${place.latitude}; ${place.longitude}` : '';
