import type { IncomingMessage } from 'node:http';
import { html, type Html } from '../domain/html.js';
import { faultsOf, type Field, type FieldFault, type PublicForm } from '../domain/form.js';
import { identityOf, isTrackingSecret, newTrackingSecret } from '../domain/tracking.js';
import type { PublicTables } from '../domain/public-module.js';
import type { Answer, PageAnswer, Visit } from '../domain/visit.js';
import type { Words } from '../domain/words.js';
import type { PublicStore } from '../tables/public-store.js';
import { FILES_AGAIN, formView, HONEY_FIELD, TOKEN_FIELD } from './form-view.js';
import { writeOrCall } from './plain-pages.js';
import type { ProofOfWork } from './proof-of-work.js';
import { receiveForm, RefusedForm, type ReceivedForm } from './received-form.js';
import type { Route } from './site-server.js';

/** Whom a form is about, where it is sent on a tracking page: what is sent joins the case that stands there. */
interface OfPage {
  readonly secret: string;
}

/** Why a form is not taken, told on the form with what was typed; undefined: it is taken. */
export type Gate = (visit: Visit, form: ReceivedForm) => Promise<Html | undefined>;

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
  ) {}

  /** A form with an address of its own: after it was sent, the visitor is on the tracking page. */
  route(form: PublicForm): Route {
    return {
      path: form.path,
      get: async (visit) =>
        doneOf(form, visit) ?? (await this.page(form, visit, await fieldsOf(form, visit, this.tables))),
      post: (visit, request) => this.take(form, visit, request),
    };
  }

  /** A form inside another page. */
  async empty(form: PublicForm, visit: Visit): Promise<Html> {
    return this.view(form, visit, await fieldsOf(form, visit, this.tables), {});
  }

  async take(form: PublicForm, visit: Visit, request: IncomingMessage, ofPage?: OfPage): Promise<Answer> {
    const fields = await fieldsOf(form, visit, this.tables);
    let received: ReceivedForm;
    try {
      received = await receiveForm(request, fields);
    } catch (error) {
      if (!(error instanceof RefusedForm)) throw error;
      const notice = stopped(html`<p>${visit.say(error.says)}</p>`, visit);
      return this.page(form, visit, fields, { status: error.status, values: error.values, notice });
    }
    const further = (await form.further?.(received, visit, this.tables)) ?? [];
    return this.decide(form, visit, { fields, further }, withFurther(received, further), ofPage);
  }

  private async decide(
    form: PublicForm,
    visit: Visit,
    { fields, further }: { readonly fields: readonly Field[]; readonly further: readonly Field[] },
    received: ReceivedForm,
    ofPage?: OfPage,
  ): Promise<Answer> {
    const { values, files, beside } = received;
    const names = further.map(({ name }) => name).join(' ');
    const isFurtherSeen = names === (beside[FURTHER_FIELD] ?? '');
    const all = [...further, ...fields];
    const hidden: Readonly<Record<string, string>> = names === '' ? {} : { [FURTHER_FIELD]: names };
    const shown = { values, token: tokenIn(received), hidden };
    if (beside[HONEY_FIELD] !== undefined)
      return this.page(form, visit, all, { ...shown, status: 422, notice: stopped(looksLikeMachine(visit), visit) });
    const faults = [...faultsOf(isFurtherSeen ? all : fields, received), ...(form.check?.(received, visit) ?? [])];
    if (faults.length > 0) return this.page(form, visit, all, { ...shown, status: 422, faults });
    const question = beside[ASKED_FIELD] === undefined ? await form.ask?.(received, visit, this.tables) : undefined;
    if (question || !isFurtherSeen) {
      const notice = asking([isFurtherSeen ? undefined : moreToSay(visit), question], files.length > 0, visit);
      const asked: Readonly<Record<string, string>> =
        question || beside[ASKED_FIELD] !== undefined ? { [ASKED_FIELD]: '1' } : {};
      return this.page(form, visit, all, { ...shown, notice, hidden: { ...shown.hidden, ...asked } });
    }
    const refused = form.setting ? undefined : await this.gate(visit, received);
    if (refused) return this.page(form, visit, all, { ...shown, status: 429, notice: stopped(refused, visit) });

    const { id, secret } = identityOf(shown.token, contentOf(received, ofPage?.secret));
    const page = ofPage?.secret ?? secret;
    const followed = ofPage === undefined && form.done === undefined;
    await this.store.submit(
      {
        id,
        kind: form.kind,
        values,
        files,
        language: visit.language,
        receivedAt: visit.now.toString({ fractionalSecondDigits: 3 }),
        secret: page,
        toCase: ofPage !== undefined,
      },
      followed,
    );
    if (form.done) return { kind: 'redirect', to: visit.href(`${form.path}?${DONE}=1`) };
    if (!ofPage) await this.store.awaitPage(page);
    return { kind: 'redirect', to: `/sprawa/${page}?${toldOf(form, ofPage)}=1` };
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
      indexed: status === undefined,
    };
  }

  private async view(form: PublicForm, visit: Visit, fields: readonly Field[], shown: Shown): Promise<Html> {
    const { values = {}, faults = [], token = newTrackingSecret(), notice, hidden } = shown;
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
      },
      visit,
    );
  }
}

interface Shown {
  readonly values?: Readonly<Record<string, string>>;
  readonly faults?: readonly FieldFault[];
  readonly token?: string;
  readonly notice?: Html;
  readonly hidden?: Readonly<Record<string, string>>;
}

const fieldsOf = async ({ fields }: PublicForm, visit: Visit, tables: PublicTables): Promise<readonly Field[]> =>
  typeof fields === 'function' ? fields(visit, tables) : fields;

/** Of a form that nothing follows: after it was sent. */
const DONE = 'wyslano';

const doneOf = ({ done }: PublicForm, visit: Visit): PageAnswer | undefined =>
  done && visit.query.has(DONE) ? { kind: 'page', title: visit.say(done.title), body: done.body(visit) } : undefined;

/** What the page says after sending. */
const toldOf = ({ setting }: PublicForm, ofPage?: OfPage): string =>
  setting ? 'zapisano' : ofPage ? 'dopisano' : 'przyjeto';

/** What was sent into the further fields belongs to the form. */
function withFurther(received: ReceivedForm, further: readonly Field[]): ReceivedForm {
  const own = further.flatMap(({ name }) => {
    const value = received.beside[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...received, values: { ...received.values, ...Object.fromEntries(own) } };
}

/** Before it is handed over: what is asked, and that files have to be chosen again. */
const asking = (questions: readonly (Html | undefined)[], hasFiles: boolean, { say }: Visit): Html =>
  html`<div class="box" role="alert">${questions}${hasFiles && html`<p>${say(FILES_AGAIN)}</p>`}</div>`;

const moreToSay = ({ say }: Visit): Html => html`<p><strong>${say(MORE_TO_SAY)}</strong></p>`;

const MORE_TO_SAY: Words = {
  pl: 'Jeszcze chwila: niżej są pytania o to, co wybrano. Potem proszę wysłać formularz ponownie.',
  en: 'One moment: below are questions about what you chose. Then please send the form again.',
};

/** Of the form as it was shown; a new one where somebody took it away: then a double submit is two. */
function tokenIn({ beside }: ReceivedForm): string {
  const token = beside[TOKEN_FIELD] ?? '';
  return isTrackingSecret(token) ? token : newTrackingSecret();
}

const contentOf = ({ values, files }: ReceivedForm, secret = ''): readonly (string | Buffer)[] => [
  secret,
  JSON.stringify(Object.entries(values).toSorted()),
  ...files.flatMap(({ name, bytes }) => [name, bytes]),
];

/** Around whatever stops a visitor: what was typed is still there, and what to do instead. */
const stopped = (why: Html, visit: Visit): Html =>
  html`<div class="box wrong" role="alert">${why}${writeOrCall(visit)}</div>`;

const looksLikeMachine = ({ say }: Visit): Html => html`<p>${say(MACHINE)}</p>`;

const MACHINE: Words = {
  pl: 'Wypełniono pole, którego ludzie nie widzą (mogła to zrobić przeglądarka), więc formularz nie został wysłany. Wpisany tekst jest niżej: proszę wysłać go jeszcze raz.',
  en: 'A field that people do not see was filled in (a browser may have done it), so the form was not sent. What you typed is below: please send it again.',
};
