import type { IncomingMessage } from 'node:http';
import { html, type Html } from '../domain/html.js';
import { faultsOf, type Field, type FieldFault, type PublicForm, type SentForm } from '../domain/form.js';
import { identityOf, isTrackingSecret, newTrackingSecret } from '../domain/tracking.js';
import { keptIdOf, readKept, type KeptFile } from '../domain/kept-file.js';
import type { PublicTables } from '../domain/public-module.js';
import type { Answer, PageAnswer, Visit } from '../domain/visit.js';
import type { Words } from '../domain/words.js';
import type { PublicStore } from '../tables/public-store.js';
import type { Submission } from '../tables/submission.js';
import { CONFIRMED_WITHIN_HOURS } from '../domain/confirmation.js';
import { formView, HONEY_FIELD, KEPT_FIELD, TOKEN_FIELD } from './form-view.js';
import { writeOrCall } from './plain-pages.js';
import type { ProofOfWork } from './proof-of-work.js';
import { KeepingLimits, type Confirming, type Refusal } from './protection.js';
import {
  MOST_BYTES,
  MOST_FILES,
  receiveForm,
  RefusedForm,
  TOO_LARGE,
  TOO_MANY,
  type ReceivedForm,
} from './received-form.js';
import type { Route } from './site-server.js';

/** Whom a form is about, where it is sent on a tracking page: what is sent joins the case that stands there. */
interface OfPage {
  readonly secret: string;
  /** The office knows an address from which it can be confirmed. */
  readonly hasAddress: boolean;
}

/** Why a form is not taken as it is, told on the form with what was typed; undefined: it is taken. See `Protection`. */
export type Gate = (visit: Visit, form: ReceivedForm, confirming: Confirming) => Promise<Refusal | undefined>;

/** A visitor was asked, and sends the form all the same. */
const ASKED_FIELD = 'asked';
/** Names of the further fields that the visitor has seen. */
const FURTHER_FIELD = 'further';

export class Forms {
  constructor(
    private readonly store: PublicStore,
    private readonly work: ProofOfWork,
    private readonly gate: Gate,
    private readonly tables: PublicTables,
    private readonly keeping = new KeepingLimits(),
  ) {}

  /** A form with an address of its own: after it was sent, the visitor is on the tracking page. */
  route(form: PublicForm): Route {
    return {
      path: form.path,
      get: async (visit) => {
        const here = await this.standing(form, visit);
        if (!here) return undefined;
        return doneOf(here, visit) ?? unconfirmedOf(visit) ?? (await this.emptyPage(here, visit));
      },
      post: async (visit, request) => {
        const here = await this.standing(form, visit);
        return here && this.take(here, visit, request);
      },
    };
  }

  /** At the address of the visit; undefined where that names nothing. */
  private async standing(form: PublicForm, visit: Visit): Promise<StandingForm | undefined> {
    if (!form.names) return form;
    const named = await form.names(visit, this.tables);
    return named && { ...form, path: visit.path, named };
  }

  /** Whoever goes back to it, also without JavaScript, finds the form that was sent, and makes no second case of it. */
  private async emptyPage(form: StandingForm, visit: Visit): Promise<PageAnswer> {
    return { ...(await this.page(form, visit, await fieldsOf(form, visit, this.tables))), cache: 'own' };
  }

  /** A form inside another page. */
  async empty(form: PublicForm, visit: Visit): Promise<Html> {
    return this.view(form, visit, await fieldsOf(form, visit, this.tables), {});
  }

  async take(form: StandingForm, visit: Visit, request: IncomingMessage, ofPage?: OfPage): Promise<Answer> {
    const fields = await fieldsOf(form, visit, this.tables);
    let received: ReceivedForm;
    try {
      received = withNamed(await receiveForm(request, fields), form);
    } catch (error) {
      if (!(error instanceof RefusedForm)) throw error;
      return this.notTaken(form, visit, fields, error);
    }
    const further = await this.furtherOf(form, visit, received);
    return this.decide(form, visit, { fields, further }, withFurther(received, further), ofPage);
  }

  /** More than a form may be: shown again with all that was typed, further fields that the visitor has seen among it. */
  private async notTaken(
    form: StandingForm,
    visit: Visit,
    fields: readonly Field[],
    { status, says, values }: RefusedForm,
  ): Promise<Answer> {
    const all = values[FURTHER_FIELD] === undefined ? [] : await this.furtherOf(form, visit, { values, files: [] });
    const { kept } = keptIn({ beside: values }, visit);
    return this.page(form, visit, [...all, ...fields], {
      ...{ status, values, kept, token: tokenIn({ beside: values }) },
      hidden: { ...namesOf(all), ...(values[ASKED_FIELD] !== undefined && { [ASKED_FIELD]: '1' }) },
      notice: stopped(html`<p>${visit.say(says)}</p>`, visit),
    });
  }

  private async furtherOf(form: PublicForm, visit: Visit, sent: SentForm): Promise<readonly Field[]> {
    return (await form.further?.(sent, visit, this.tables)) ?? [];
  }

  private async decide(
    form: PublicForm,
    visit: Visit,
    { fields, further }: { readonly fields: readonly Field[]; readonly further: readonly Field[] },
    received: ReceivedForm,
    ofPage?: OfPage,
  ): Promise<Answer> {
    const { values, files, beside } = received;
    const token = tokenIn(received);
    const { kept, gone } = keptIn(received, visit);
    const hidden = namesOf(further);
    const isFurtherSeen = hidden[FURTHER_FIELD] === beside[FURTHER_FIELD];
    const all = [...further, ...fields];
    const shown = { values, token, hidden, kept, filesGone: gone || files.length > 0 };
    if (beside[HONEY_FIELD] !== undefined)
      return this.page(form, visit, all, { ...shown, status: 422, notice: stopped(looksLikeMachine(visit), visit) });
    const sent = { values, files: [...kept, ...files] };
    const faults = [
      ...faultsOf(isFurtherSeen ? all : fields, sent),
      ...faultsOfFiles(fields, files, kept),
      ...((await form.check?.(received, visit, this.tables)) ?? []),
    ];
    if (faults.length > 0)
      return this.page(form, visit, all, {
        ...shown,
        ...(await this.keep(received, kept, gone, visit)),
        status: 422,
        faults,
      });
    const question = beside[ASKED_FIELD] === undefined ? await form.ask?.(received, visit, this.tables) : undefined;
    if (question || !isFurtherSeen) {
      const waiting = await this.keep(received, kept, gone, visit);
      const notice = asking([isFurtherSeen ? undefined : moreToSay(visit), question]);
      const asked: Readonly<Record<string, string>> =
        question || beside[ASKED_FIELD] !== undefined ? { [ASKED_FIELD]: '1' } : {};
      return this.page(form, visit, all, { ...shown, ...waiting, notice, hidden: { ...shown.hidden, ...asked } });
    }
    const again = async (answer: Shown & { readonly status: number }) =>
      this.page(form, visit, all, { ...shown, ...(await this.keep(received, kept, gone, visit)), ...answer });
    if (gone) return again({ status: 422 });
    const submission = submissionOf(form, visit, received, kept, token, ofPage);
    const refused = form.setting ? undefined : await this.gate(visit, received, confirming(form, all, values, ofPage));
    if (!refused || (refused.mayBeConfirmed && form.asksByLetter))
      return this.handOver(form, visit, submission, ofPage);
    if (refused.mayBeConfirmed && (await this.store.submitUnconfirmed(unconfirmed(submission)))) {
      const path = ofPage ? `/sprawa/${ofPage.secret}` : form.path;
      return { kind: 'redirect', to: visit.href(`${path}?${UNCONFIRMED}=1`) };
    }
    return again({ status: 429, notice: stopped(refused.why, visit) });
  }

  private async handOver(form: PublicForm, visit: Visit, submission: Submission, ofPage?: OfPage): Promise<Answer> {
    const { secret } = submission;
    await this.store.submit(submission, ofPage === undefined && form.done === undefined);
    if (form.done) return { kind: 'redirect', to: visit.href(`${form.path}?${DONE}=1`) };
    if (!ofPage) await this.store.awaitPage(secret);
    return { kind: 'redirect', to: `/sprawa/${secret}?${toldOf(form, ofPage)}=1` };
  }

  /** Files that came with a form which is shown again wait for it, as far as the limits let them. */
  private async keep(
    { files, beside }: ReceivedForm,
    before: readonly KeptFile[],
    gone: boolean,
    visit: Visit,
  ): Promise<{ readonly kept: readonly KeptFile[]; readonly filesGone: boolean }> {
    const token = tokenIn({ beside });
    const mayWait =
      before.length + files.length <= MOST_FILES &&
      bytesOf(files, before) <= MOST_BYTES &&
      beside[TOKEN_FIELD] === token;
    if (files.length === 0) return { kept: before, filesGone: gone };
    if (!mayWait || !this.keeping.take(visit.client, bytesOf(files, []))) return { kept: before, filesGone: true };
    const named = files.map((file) => ({ ...file, id: keptIdOf(token, file) }));
    if (!(await this.store.keep(named))) return { kept: before, filesGone: true };
    const at = visit.now.toString({ fractionalSecondDigits: 0 });
    const now = named.map(({ id, name, mediaType, bytes: { length: size } }) => ({ id, name, mediaType, size, at }));
    const known = new Set(before.map(({ id }) => id));
    return { kept: [...before, ...now.filter(({ id }) => !known.has(id))], filesGone: gone };
  }

  private async page(
    form: PublicForm,
    visit: Visit,
    fields: readonly Field[],
    { status, ...shown }: Shown & { readonly status?: number } = {},
  ): Promise<PageAnswer> {
    return {
      kind: 'page',
      ...(status !== undefined && { status }),
      title: visit.say(form.title),
      body: html`${form.lead?.(visit)}${await this.view(form, visit, fields, shown)}`,
      indexed: status === undefined && form.names === undefined,
    };
  }

  private async view(form: PublicForm, visit: Visit, fields: readonly Field[], shown: Shown): Promise<Html> {
    const { values = {}, faults = [], token = newTrackingSecret(), notice, hidden, kept, filesGone } = shown;
    const challenge = await this.work.challenge();
    return formView(
      {
        challenge,
        action: form.path,
        fields,
        values,
        faults,
        token,
        send: form.send,
        ...(notice && { notice }),
        ...(hidden && { hidden }),
        ...(kept && { kept }),
        ...(filesGone && { filesGone }),
      },
      visit,
    );
  }
}

/** With what its address names. */
interface StandingForm extends PublicForm {
  readonly named?: Readonly<Record<string, string>>;
}

interface Shown {
  readonly values?: Readonly<Record<string, string>>;
  readonly faults?: readonly FieldFault[];
  readonly token?: string;
  readonly notice?: Html;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly kept?: readonly KeptFile[];
  readonly filesGone?: boolean;
}

const fieldsOf = async ({ fields }: PublicForm, visit: Visit, tables: PublicTables): Promise<readonly Field[]> =>
  typeof fields === 'function' ? fields(visit, tables) : fields;

/** Of a form that nothing follows: after it was sent. */
const DONE = 'wyslano';

const doneOf = ({ done }: PublicForm, visit: Visit): PageAnswer | undefined =>
  done && visit.query.has(DONE) ? { kind: 'page', title: visit.say(done.title), body: done.body(visit) } : undefined;

/** Of a form that has to be confirmed: after it was sent. */
export const UNCONFIRMED = 'do-potwierdzenia';

const unconfirmedOf = (visit: Visit): PageAnswer | undefined =>
  visit.query.has(UNCONFIRMED)
    ? { kind: 'page', title: visit.say(CONFIRM_TITLE), body: html`${pleaseConfirm(visit)}${writeOrCall(visit)}` }
    : undefined;

/** What the page says after sending. */
const toldOf = ({ setting }: PublicForm, ofPage?: OfPage): string =>
  setting ? 'zapisano' : ofPage ? 'dopisano' : 'przyjeto';

/** Of further fields, as the form says them when it is sent. */
const namesOf = (further: readonly Field[]): Readonly<Record<string, string>> =>
  further.length === 0 ? {} : { [FURTHER_FIELD]: further.map(({ name }) => name).join(' ') };

const withNamed = (received: ReceivedForm, { named }: StandingForm): ReceivedForm => ({
  ...received,
  values: { ...received.values, ...named },
});

/** What was sent into the further fields belongs to the form. */
function withFurther(received: ReceivedForm, further: readonly Field[]): ReceivedForm {
  const own = further.flatMap(({ name }) => {
    const value = received.beside[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...received, values: { ...received.values, ...Object.fromEntries(own) } };
}

/** Before it is handed over: what is asked. */
const asking = (questions: readonly (Html | undefined)[]): Html =>
  html`<div class="box" role="alert">${questions}</div>`;

const moreToSay = ({ say }: Visit): Html => html`<p><strong>${say(MORE_TO_SAY)}</strong></p>`;

const MORE_TO_SAY: Words = {
  pl: 'Jeszcze chwila: niżej są pytania o to, co wybrano. Potem proszę wysłać formularz ponownie.',
  en: 'One moment: below are questions about what you chose. Then please send the form again.',
};

/** Of the form as it was shown; a new one where somebody took it away: then a double submit is two. */
function tokenIn({ beside }: Pick<ReceivedForm, 'beside'>): string {
  const token = beside[TOKEN_FIELD] ?? '';
  return isTrackingSecret(token) ? token : newTrackingSecret();
}

/** What the form says of files that wait for it. Those whose time is over are gone. */
function keptIn(
  { beside }: Pick<ReceivedForm, 'beside'>,
  { now }: Visit,
): { readonly kept: readonly KeptFile[]; readonly gone: boolean } {
  const named = Object.entries(beside)
    .filter(([name]) => name.startsWith(KEPT_FIELD))
    .map(([, text]) => readKept(text, now));
  const kept = named.filter((file) => file !== undefined).slice(0, MOST_FILES);
  return { kept, gone: kept.length < named.length };
}

/** With what waits, too much came at last. */
function faultsOfFiles(
  fields: readonly Field[],
  files: ReceivedForm['files'],
  kept: readonly KeptFile[],
): readonly FieldFault[] {
  const says =
    files.length + kept.length > MOST_FILES ? TOO_MANY : bytesOf(files, kept) > MOST_BYTES ? TOO_LARGE : undefined;
  return says ? fields.filter(({ type }) => type === 'files').map(({ name }) => ({ field: name, says })) : [];
}

const bytesOf = (files: ReceivedForm['files'], kept: readonly KeptFile[]): number =>
  [...files.map(({ bytes }) => bytes.length), ...kept.map(({ size }) => size)].reduce((sum, one) => sum + one, 0);

const contentOf = (
  { values, files }: ReceivedForm,
  kept: readonly KeptFile[],
  secret = '',
): readonly (string | Buffer)[] => [
  secret,
  JSON.stringify(Object.entries(values).toSorted()),
  ...kept.map(({ id }) => id),
  ...files.flatMap(({ name, bytes }) => [name, bytes]),
];

function submissionOf(
  form: PublicForm,
  visit: Visit,
  received: ReceivedForm,
  kept: readonly KeptFile[],
  token: string,
  ofPage?: OfPage,
): Submission {
  const { id, secret } = identityOf(token, contentOf(received, kept, ofPage?.secret));
  return {
    id,
    kind: form.kind,
    values: received.values,
    files: received.files,
    language: visit.language,
    receivedAt: visit.now.toString({ fractionalSecondDigits: 3 }),
    secret: ofPage?.secret ?? secret,
    toCase: ofPage !== undefined,
    ...(kept.length > 0 && { kept }),
  };
}

/** By another id than the same form taken at once, and by a link that nobody knows before they have the letter: a form of its own gets the page of that secret. What lapsed can be sent again. */
function unconfirmed(submission: Submission): Submission {
  const day = submission.receivedAt.slice(0, DAY_LENGTH);
  const { id } = identityOf(submission.secret, ['to be confirmed', submission.id, day]);
  const secret = newTrackingSecret();
  return submission.toCase ? { ...submission, id, confirmation: secret } : { ...submission, id, secret };
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

function confirming(
  form: PublicForm,
  fields: readonly Field[],
  values: ReceivedForm['values'],
  ofPage?: OfPage,
): Confirming {
  if (ofPage) return ofPage.hasAddress ? 'possible' : 'impossible';
  if (form.done && !form.asksByLetter) return 'impossible';
  const field = fields.find(({ type }) => type === 'email');
  if (!field) return 'impossible';
  return values[field.name] === undefined ? 'noAddress' : 'possible';
}

/** Around whatever stops a visitor: what was typed is still there, and what to do instead. */
const stopped = (why: Html, visit: Visit): Html =>
  html`<div class="box wrong" role="alert">${why}${writeOrCall(visit)}</div>`;

const looksLikeMachine = ({ say }: Visit): Html => html`<p>${say(MACHINE)}</p>`;

const pleaseConfirm = (visit: Visit): Html =>
  html`<div class="box" role="status">
      <p><strong>${visit.say(CONFIRM_NOW)}</strong></p>
      <p>${visit.say(CONFIRM_WHY)}</p>
    </div>
    <p>${visit.say(CONFIRM_NOTHING)}</p>`;

/** The same of what was added to a case, on its page. */
export const pleaseConfirmAddition = (visit: Visit): Html =>
  html`<div class="box" role="status">
    <p><strong>${visit.say(CONFIRM_ADDITION)}</strong></p>
    <p>${visit.say(CONFIRM_WHY)}</p>
  </div>`;

const CONFIRM_TITLE: Words = { pl: 'Proszę potwierdzić adres', en: 'Please confirm your address' };
const CONFIRM_NOW: Words = {
  pl: `Na adres podany w formularzu wysyłamy list z odsyłaczem. Sprawa zostanie zarejestrowana, gdy zostanie użyty; jest ważny ${CONFIRMED_WITHIN_HOURS} godzin.`,
  en: `We are sending a letter with a link to the address in the form. The case is registered once it is used; it is valid for ${CONFIRMED_WITHIN_HOURS} hours.`,
};
const CONFIRM_ADDITION: Words = {
  pl: `Na adres, który podano w tej sprawie, wysyłamy list z odsyłaczem. Wiadomość dołączymy do sprawy, gdy zostanie użyty; jest ważny ${CONFIRMED_WITHIN_HOURS} godzin.`,
  en: `We are sending a letter with a link to the address that was given in this case. Your message joins the case once it is used; it is valid for ${CONFIRMED_WITHIN_HOURS} hours.`,
};
const CONFIRM_WHY: Words = {
  pl: 'Z tej sieci przyszło w ciągu godziny bardzo dużo formularzy. Wszystko, co wpisano, i pliki są już u nas, zaszyfrowane.',
  en: 'Very many forms came from this network within an hour. All that you typed, and your files, have reached us, and are sealed.',
};
const CONFIRM_NOTHING: Words = {
  pl: 'Nic nie przyszło? Proszę zajrzeć do niechcianej poczty albo wrócić do formularza i sprawdzić adres.',
  en: 'Nothing came? Please look into your spam, or go back to the form and check the address.',
};
const MACHINE: Words = {
  pl: 'Wypełniono pole, którego ludzie nie widzą (mogła to zrobić przeglądarka), więc formularz nie został wysłany. Wpisany tekst jest niżej: proszę wysłać go jeszcze raz.',
  en: 'A field that people do not see was filled in (a browser may have done it), so the form was not sent. What you typed is below: please send it again.',
};
