import { html, type Html } from '../domain/html.js';
import { longestOf, type Field, type FieldFault } from '../domain/form.js';
import type { Visit } from '../domain/visit.js';
import { writtenKept, type KeptFile } from '../domain/kept-file.js';
import type { Words } from '../domain/words.js';
import { PRIVACY, PRIVACY_PATH } from './layout.js';
import { PROOF_FIELD } from './protection.js';
import { bytesIn } from './words-of-time.js';

/** A form as it is shown: empty, or with what was typed and what is wrong with it. */
export interface FormView {
  readonly action: string;
  readonly fields: readonly Field[];
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FieldFault[];
  /** Of the form as a whole: what to do instead. */
  readonly notice?: Html;
  /** Random, of this form alone: see `identityOf`. */
  readonly token: string;
  readonly send: Words;
  /** For the script: see `ProofOfWork`. */
  readonly challenge: string;
  readonly hidden?: Readonly<Record<string, string>>;
  /** Files were sent that do not wait: they have to be chosen again. */
  readonly filesGone?: boolean;
  /** Files that wait for it: they need not be chosen again. */
  readonly kept?: readonly KeptFile[];
}

/** A field that no person sees: whoever fills it in is a machine. */
export const HONEY_FIELD = 'website';
export const TOKEN_FIELD = 'formToken';
/** Of each file that waits, with a number behind it: unticked, it is left out. */
export const KEPT_FIELD = 'kept-';

/** Sent to the very address of the form, it would take the form out of the browser's cache (RFC 9111 §4.4): whoever goes back has to find it there. */
const SENDING = 'wysylka=1';

export function formView(form: FormView, visit: Visit): Html {
  const { say, href } = visit;
  const hidden = { ...form.hidden, [TOKEN_FIELD]: form.token };
  return html`
    ${form.notice} ${form.filesGone && html`<div class="box wrong"><p>${say(FILES_AGAIN)}</p></div>`}
    ${
      form.faults.length > 0 &&
      html`<div class="box wrong" role="alert">
        <p><strong>${say(PLEASE_CORRECT)}</strong></p>
        <ul>
          ${form.faults.map(({ field, says }) => html`<li><a href="#${field}">${labelOf(form.fields, field, visit)}: ${say(says)}</a></li>`)}
        </ul>
      </div>`
    }
    <form
      method="post"
      action="${href(`${form.action}?${SENDING}`)}"
      enctype="multipart/form-data"
      novalidate
      data-work="${form.challenge}"
    >
      ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <input type="hidden" name="${PROOF_FIELD}" value="" />
      ${form.fields.some(({ required }) => required) && html`<p class="quiet">${say(REQUIRED_ARE_MARKED)}</p>`}
      ${form.fields.map((field) => html`${field.type === 'files' && keptView(form.kept ?? [], visit)}${fieldView(field, form, visit)}`)}
      <div class="honey" aria-hidden="true">
        <label for="${HONEY_FIELD}">${say(LEAVE_EMPTY)}</label>
        <input id="${HONEY_FIELD}" name="${HONEY_FIELD}" type="text" tabindex="-1" autocomplete="off" />
      </div>
      <p>${say(PRIVACY_BEFORE_SENDING)} <a href="${href(PRIVACY_PATH)}">${say(PRIVACY)}</a>.</p>
      <p><button type="submit">${say(form.send)}</button></p>
    </form>
  `;
}

function keptView(kept: readonly KeptFile[], visit: Visit): Html | undefined {
  if (kept.length === 0) return undefined;
  const { say } = visit;
  return html`<fieldset class="field">
    <legend>${say(KEPT)}</legend>
    <p>${say(KEPT_HINT)}</p>
    ${kept.map(
      (file, index) =>
        html`<p class="tick">
          <label for="${KEPT_FIELD}${index}"
            ><input
              type="checkbox"
              id="${KEPT_FIELD}${index}"
              name="${KEPT_FIELD}${index}"
              value="${writtenKept(file)}"
              checked
            />${file.name} (${bytesIn(file.size, visit)})</label
          >
        </p>`,
    )}
  </fieldset>`;
}

const labelOf = (fields: readonly Field[], name: string, { say }: Visit): string => {
  const field = fields.find((one) => one.name === name);
  return field ? say(field.label) : name;
};

export function fieldView(field: Field, { values, faults }: Pick<FormView, 'values' | 'faults'>, visit: Visit): Html {
  const { say } = visit;
  const { name, type, required = false } = field;
  const value = values[name] ?? '';
  const fault = faults.find((one) => one.field === name);
  const described = [field.hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ');
  const common = html`id="${name}" name="${name}" ${required && html`required`}
  ${described !== '' && html`aria-describedby="${described}"`} ${fault && html`aria-invalid="true"`}
  ${field.autocomplete && html`autocomplete="${field.autocomplete}"`}`;
  const around = html`${field.hint && html`<p id="${name}-hint">${say(field.hint)}</p>`}${
    fault && html`<p id="${name}-fault" class="fault">${say(fault.says)}</p>`
  }`;
  if (type === 'tick')
    return html`<div class="field tick">
      ${around}
      <label for="${name}"
        ><input type="checkbox" value="1" ${common} ${value !== '' && html`checked`} />${say(field.label)}</label
      >
    </div>`;
  const label = html`<label for="${name}"
    >${say(field.label)}${required && html` <span aria-hidden="true">*</span>`}</label
  >`;
  return html`<div class="field">
    ${label}${around}${control(field, value, common, visit)}${field.position && positionView(name, visit)}
  </div>`;
}

/** Without the script it stays hidden, and the field is filled in by hand. */
const positionView = (name: string, { say }: Visit): Html =>
  html`<button
      type="button"
      class="second"
      hidden
      data-position="${name}"
      data-asking="${say(POSITION.asking)}"
      data-found="${say(POSITION.found)}"
      data-denied="${say(POSITION.denied)}"
      data-late="${say(POSITION.late)}"
      data-unknown="${say(POSITION.unknown)}"
    >
      ${say(POSITION.use)}
    </button>
    <p id="${name}-position" role="status"></p>`;

const POSITION = {
  use: { pl: 'Wpisz moje położenie', en: 'Use my position' },
  asking: { pl: 'Pytamy telefon o położenie…', en: 'Asking your device where it is…' },
  found: {
    pl: 'Wpisano położenie, z dokładnością do {metres} m. Proszę je usunąć, jeśli to nie to miejsce.',
    en: 'Your position was filled in, accurate to {metres} m. Please remove it if this is not the place.',
  },
  denied: {
    pl: 'Przeglądarka nie pozwala tej stronie na położenie. Można na to pozwolić w jej ustawieniach, wpisać współrzędne albo opisać miejsce słowami.',
    en: 'Your browser does not let this page know your position. You can allow it in its settings, type the coordinates, or say in words where it is.',
  },
  late: {
    pl: 'Telefon nie znalazł położenia na czas. Proszę spróbować jeszcze raz, najlepiej na zewnątrz, albo opisać miejsce słowami.',
    en: 'Your device did not find its position in time. Please try again, best outdoors, or say in words where it is.',
  },
  unknown: {
    pl: 'Położenia nie da się teraz ustalić. Proszę wpisać współrzędne albo opisać miejsce słowami.',
    en: 'Your position cannot be found at the moment. Please type the coordinates, or say in words where it is.',
  },
} as const satisfies Record<string, Words>;

const INPUT_TYPES = { text: 'text', email: 'email', tel: 'tel', moment: 'datetime-local' } as const;

function control(field: Field, value: string, common: Html, { say }: Visit): Html {
  const { type } = field;
  if (type === 'longText')
    return html`<textarea ${common} rows="10" maxlength="${longestOf(field)}">${value}</textarea>`;
  if (type === 'choice')
    return html`<select ${common}>
      ${field.unchosen && html`<option value="">${say(field.unchosen)}</option>`}
      ${field.options?.map(
        (option) =>
          html`<option value="${option.value}" ${option.value === value && html`selected`}>
            ${say(option.label)}
          </option>`,
      )}
    </select>`;
  if (type === 'files')
    return html`<input type="file" multiple ${common} ${field.accept && html`accept="${field.accept}"`} />`;
  if (type === 'tick') return html``;
  return html`<input
    type="${INPUT_TYPES[type]}"
    value="${value}"
    ${common}
    ${type !== 'moment' && html`maxlength="${longestOf(field)}"`}
  />`;
}

const PLEASE_CORRECT: Words = {
  pl: 'Formularz nie został wysłany. Proszę poprawić:',
  en: 'The form was not sent. Please correct:',
};
const KEPT: Words = { pl: 'Pliki, które już do nas dotarły', en: 'Files that have reached us' };
const KEPT_HINT: Words = {
  pl: 'Nie trzeba ich wybierać jeszcze raz. Odznaczony plik nie zostanie wysłany.',
  en: 'They need not be chosen again. A file without its tick is left out.',
};
const FILES_AGAIN: Words = {
  pl: 'To, co wpisano, zostało w formularzu. Pliki trzeba wybrać jeszcze raz: przeglądarka ich nie pamięta.',
  en: 'What you typed is still in the form. Files have to be chosen again: browsers do not keep them.',
};
const REQUIRED_ARE_MARKED: Words = {
  pl: 'Pola oznaczone gwiazdką (*) są wymagane.',
  en: 'Fields marked with an asterisk (*) are required.',
};
const LEAVE_EMPTY: Words = { pl: 'Proszę zostawić puste', en: 'Please leave this empty' };
const PRIVACY_BEFORE_SENDING: Words = {
  pl: 'Kto i po co przetwarza podane dane, mówi',
  en: 'Who processes your data and why is told under',
};
