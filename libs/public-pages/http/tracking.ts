import type { IncomingMessage } from 'node:http';
import { CONFIRMED_WITHIN_HOURS, confirmationPath } from '../domain/confirmation.js';
import { html, type Html } from '../domain/html.js';
import type { PublicForm } from '../domain/form.js';
import type { PublicModule } from '../domain/public-module.js';
import { isTrackingSecret } from '../domain/tracking.js';
import { pictureFile, type TrackedCase, type TrackedFile, type TrackedMessage } from '../domain/tracked-case.js';
import type { Answer, PageAnswer, Visit } from '../domain/visit.js';
import type { Words } from '../domain/words.js';
import type { PublicStore } from '../tables/public-store.js';
import { pleaseConfirmAddition, UNCONFIRMED, type Forms } from './forms.js';
import { notFoundPage, writeOrCall } from './plain-pages.js';
import { receiveForm, RefusedForm } from './received-form.js';
import type { Route } from './site-server.js';
import { bytesIn, dayIn, momentIn } from './words-of-time.js';

/** Of the receiver that every case has: what is added to it. */
export const ADDITION = 'addition';
const PATH = '/sprawa/:secret';

export const trackedFormPath = (form: string): string => `${PATH}/${form}`;

/** What follows from an address that holds a secret. A GET changes nothing; nothing of it is cached, indexed or told to other sites. */
export class TrackingRoutes {
  constructor(
    private readonly store: PublicStore,
    private readonly forms: Forms,
    private readonly modules: readonly PublicModule[],
  ) {}

  get routes(): readonly Route[] {
    return [
      { path: PATH, get: (visit) => this.show(visit), post: (visit, request) => this.add(visit, request) },
      {
        path: confirmationPath(':secret'),
        get: (visit) => this.askConfirmation(visit),
        post: (visit) => this.confirm(visit),
      },
      { path: `${PATH}/pliki/:file`, get: (visit) => this.file(visit) },
      { path: `${PATH}/zdjecia/:picture`, get: (visit) => this.picture(visit) },
      {
        path: trackedFormPath(':form'),
        get: (visit) => this.showForm(visit),
        post: (visit, request) => this.send(visit, request),
      },
    ];
  }

  private async show(visit: Visit): Promise<Answer | undefined> {
    const secret = secretOf(visit);
    if (secret === undefined) return undefined;
    const theCase = await this.store.page(secret);
    if (theCase) return this.page(theCase, secret, visit);
    if (await this.store.unconfirmed(secret, visit.now)) return { kind: 'redirect', to: confirmationPath(secret) };
    return (await this.store.hasArrived(secret)) ? arrivedPage(secret, visit) : undefined;
  }

  /** A GET shows a button: programs that open every link of a mail confirm nothing. */
  private async askConfirmation(visit: Visit): Promise<Answer> {
    const secret = secretOf(visit);
    if (secret === undefined) return lapsedPage(visit);
    const waiting = await this.store.unconfirmed(secret, visit.now);
    if (waiting) return confirmationPage(secret, waiting, visit);
    return (await this.isThere(secret)) ? { kind: 'redirect', to: `/sprawa/${secret}` } : lapsedPage(visit);
  }

  private async confirm(visit: Visit): Promise<Answer> {
    const secret = secretOf(visit);
    if (secret === undefined) return lapsedPage(visit);
    const waiting = await this.store.unconfirmed(secret, visit.now);
    if (waiting) {
      await this.store.confirm(secret, waiting);
      if (waiting.addition) return additionConfirmed(visit);
      await this.store.awaitPage(secret);
    } else if (!(await this.isThere(secret))) return lapsedPage(visit);
    return { kind: 'redirect', to: `/sprawa/${secret}?przyjeto=1` };
  }

  private async isThere(secret: string): Promise<boolean> {
    return (await this.store.page(secret)) !== undefined || this.store.hasArrived(secret);
  }

  private async page(theCase: TrackedCase, secret: string, visit: Visit): Promise<PageAnswer> {
    const { say, query } = visit;
    return {
      kind: 'page',
      secret: true,
      title: `${say(CASE)} ${theCase.number}`,
      body: html`
        ${query.has('przyjeto') && accepted(secret, visit, theCase.number)}
        ${query.has('zapisano') && html`<div class="box done" role="status"><p>${say(SAVED)}</p></div>`}
        ${query.has('dopisano') && html`<div class="box done" role="status"><p>${say(ADDED)}</p></div>`}
        ${query.has(UNCONFIRMED) && pleaseConfirmAddition(visit)} ${this.standing(theCase, visit)}
        ${this.sectionOf(theCase, visit)}
        <h2>${say(MESSAGES)}</h2>
        ${theCase.messages.map((message) => messageView(message, secret, visit))}
        <h2>${say(ADD)}</h2>
        ${await this.forms.empty(additionForm(secret), visit)}
      `,
    };
  }

  private standing({ state, receivedAt, until, requestedBy, subject }: TrackedCase, visit: Visit): Html {
    const { say } = visit;
    return html`<div class="box">
        <p><strong>${say(STATES[state].title)}</strong></p>
        <p>${say(STATES[state].next)}</p>
      </div>
      <dl>
        <dt>${say(SUBJECT)}</dt>
        <dd>${subject}</dd>
        <dt>${say(RECEIVED)}</dt>
        <dd>${momentIn(receivedAt, visit)}</dd>
        ${
          until !== null &&
          html`<dt>${say(UNTIL)}</dt>
            <dd>${dayIn(until, visit)}</dd>`
        }
        ${
          requestedBy !== null &&
          html`<dt>${say(REQUESTED)}</dt>
            <dd>${momentIn(requestedBy, visit)}</dd>`
        }
      </dl>`;
  }

  private sectionOf(theCase: TrackedCase, visit: Visit): Html | undefined {
    return this.tracked(theCase)?.section?.(theCase, visit);
  }

  private tracked({ kind }: TrackedCase) {
    return this.modules.map(({ tracking }) => tracking?.[kind]).find((section) => section !== undefined);
  }

  private async add(visit: Visit, request: IncomingMessage): Promise<Answer | undefined> {
    const secret = secretOf(visit);
    const theCase = secret === undefined ? undefined : await this.store.page(secret);
    if (secret === undefined || !theCase) return nowhere(visit, request);
    return this.forms.take(additionForm(secret), visit, request, ofPage(secret, theCase));
  }

  private async formAt(
    visit: Visit,
  ): Promise<{ readonly form: PublicForm; readonly of: ReturnType<typeof ofPage> } | undefined> {
    const secret = secretOf(visit);
    const theCase = secret === undefined ? undefined : await this.store.page(secret);
    if (!theCase || secret === undefined) return undefined;
    const form = this.tracked(theCase)?.forms?.find(
      (one) => one.form.path === visit.params['form'] && one.when(theCase, visit),
    )?.form;
    return form && { form: { ...form, path: `/sprawa/${secret}/${form.path}` }, of: ofPage(secret, theCase) };
  }

  private async showForm(visit: Visit): Promise<Answer | undefined> {
    const found = await this.formAt(visit);
    return (
      found && {
        kind: 'page',
        secret: true,
        title: visit.say(found.form.title),
        body: html`${found.form.lead?.(visit)}${await this.forms.empty(found.form, visit)}`,
      }
    );
  }

  private async send(visit: Visit, request: IncomingMessage): Promise<Answer | undefined> {
    const found = await this.formAt(visit);
    return found ? this.forms.take(found.form, visit, request, found.of) : nowhere(visit, request);
  }

  private async file(visit: Visit): Promise<Answer | undefined> {
    const secret = secretOf(visit);
    const theCase = secret === undefined ? undefined : await this.store.page(secret);
    const file = theCase?.messages.flatMap(({ files }) => files).find(({ id }) => id === visit.params['file']);
    const content = file && secret !== undefined ? await this.store.file(secret, file.id) : undefined;
    return file && content && { kind: 'content', mediaType: 'application/octet-stream', content, download: file.name };
  }

  private async picture(visit: Visit): Promise<Answer | undefined> {
    const secret = secretOf(visit);
    const theCase = secret === undefined ? undefined : await this.store.page(secret);
    const id = theCase?.pictures?.find((one) => one === visit.params['picture']);
    if (id === undefined || secret === undefined) return undefined;
    const content = await this.store.file(secret, pictureFile(id));
    return content && { kind: 'content', mediaType: 'image/jpeg', content };
  }
}

const secretOf = ({ params: { secret = '' } }: Visit): string | undefined =>
  isTrackingSecret(secret) ? secret : undefined;

const ofPage = (secret: string, { hasAddress = false }: TrackedCase) => ({ secret, hasAddress });

function arrivedPage(secret: string, visit: Visit): PageAnswer {
  const { say } = visit;
  return { kind: 'page', secret: true, title: say(ARRIVED_TITLE), body: accepted(secret, visit, undefined) };
}

const confirmationPage = (
  secret: string,
  { addition }: { readonly addition: boolean },
  { say, href }: Visit,
): PageAnswer => ({
  kind: 'page',
  secret: true,
  title: say(CONFIRMATION),
  body: html`<p>${say(addition ? ADDITION_ASKED : CONFIRMATION_ASKED)}</p>
    <form method="post" action="${href(confirmationPath(secret))}">
      <button type="submit">${say(CONFIRM)}</button>
    </form>
    <p>${say(CONFIRMATION_NOT_MINE)}</p>`,
});

/** The page is gone since its form was opened, or never was: what was typed is shown, to be sent in another way. */
async function nowhere(visit: Visit, request: IncomingMessage): Promise<PageAnswer> {
  const notFound = notFoundPage(visit);
  const text = await typedIn(request);
  if (text === undefined) return notFound;
  const { say } = visit;
  return {
    ...notFound,
    secret: true,
    body: html`<div class="box wrong" role="alert"><p>${say(NOT_SENT)}</p></div>
      ${notFound.body}
      <h2>${say(WHAT_YOU_TYPED)}</h2>
      <p class="text">${text}</p>`,
  };
}

async function typedIn(request: IncomingMessage): Promise<string | undefined> {
  try {
    return (await receiveForm(request, [])).beside['text'];
  } catch (error) {
    if (error instanceof RefusedForm) return error.values['text'];
    throw error;
  }
}

/** The link knows nothing of the page of the case: whoever wrote has its address. */
const additionConfirmed = ({ say }: Visit): PageAnswer => ({
  kind: 'page',
  secret: true,
  title: say(ARRIVED_TITLE),
  body: html`<div class="box done" role="status"><p>${say(ADDITION_CONFIRMED)}</p></div>`,
});

const lapsedPage = (visit: Visit): PageAnswer => ({
  kind: 'page',
  status: 404,
  secret: true,
  title: visit.say(LAPSED),
  body: html`<p>${visit.say(LAPSED_WHY)}</p>
    ${writeOrCall(visit)}`,
});

/** Said once, after sending: the address is all that the visitor has. */
function accepted(secret: string, { say, siteUrl }: Visit, number: string | undefined): Html {
  const address = `${siteUrl}/sprawa/${secret}`;
  return html`<div class="box done" role="status">
    <p>
      <strong>${say(ACCEPTED)}</strong>
      ${number === undefined ? say(NUMBER_LATER) : html`${say(NUMBER)} <strong>${number}</strong>.`}
    </p>
    <p>${say(KEEP_ADDRESS)}</p>
    <p><code>${address}</code></p>
  </div>`;
}

function messageView({ id, from, at, text, files }: TrackedMessage, secret: string, visit: Visit): Html {
  const { say } = visit;
  const whose = from === 'office' ? say(OUR_ANSWER) : say(YOUR_MESSAGE);
  return html`<section class="message ${from === 'office' && 'office-said'}" aria-labelledby="m-${id}">
    <h3 id="m-${id}">${whose}, ${momentIn(at, visit)}</h3>
    <p class="text">${text}</p>
    ${
      files.length > 0 &&
      html`<ul>
        ${files.map((file) => html`<li>${fileView(file, from, secret, visit)}</li>`)}
      </ul>`
    }
  </section>`;
}

/** Only our own files are published: theirs they have. */
const fileView = ({ id, name, size }: TrackedFile, from: TrackedMessage['from'], secret: string, visit: Visit): Html =>
  from === 'office'
    ? html`<a href="/sprawa/${secret}/pliki/${id}" download="${name}">${name}</a> (${bytesIn(size, visit)})`
    : html`${name} (${bytesIn(size, visit)})`;

const additionForm = (secret: string): PublicForm => ({
  kind: ADDITION,
  path: `/sprawa/${secret}`,
  title: ADD,
  fields: [
    { name: 'text', type: 'longText', label: { pl: 'Treść', en: 'Text' }, required: true },
    { name: 'files', type: 'files', label: { pl: 'Pliki', en: 'Files' }, hint: FILES_HINT },
  ],
  send: { pl: 'Wyślij', en: 'Send' },
});

export const FILES_HINT: Words = {
  pl: 'Najwyżej 10 plików, razem do 25 MB.',
  en: 'At most 10 files, up to 25 MB together.',
};
const CONFIRMATION: Words = { pl: 'Potwierdzenie formularza', en: 'Confirmation of a form' };
const CONFIRMATION_ASKED: Words = {
  pl: 'Czy formularz, w którym podano ten adres, wysłała Pani / wysłał Pan? Po naciśnięciu przycisku zarejestrujemy sprawę i pokażemy jej numer.',
  en: 'Did you send the form in which this address was given? Once you press the button we register the case, and show its number.',
};
const ADDITION_ASKED: Words = {
  pl: 'Czy wiadomość na stronie sprawy wysłała Pani / wysłał Pan? Po naciśnięciu przycisku dołączymy ją do sprawy.',
  en: 'Did you send the message on the page of your case? Once you press the button we add it to the case.',
};
const ADDITION_CONFIRMED: Words = {
  pl: 'Dziękujemy, wiadomość została dołączona do sprawy. Za chwilę pojawi się na jej stronie.',
  en: 'Thank you, your message was added to the case. It will show on its page in a moment.',
};
const CONFIRM: Words = { pl: 'Tak, potwierdzam', en: 'Yes, I confirm' };
const CONFIRMATION_NOT_MINE: Words = {
  pl: 'Jeżeli nie, proszę zamknąć tę stronę: to, co wysłano, zostanie usunięte.',
  en: 'If not, please close this page: what was sent will be removed.',
};
const LAPSED: Words = { pl: 'Ten odsyłacz już nie działa', en: 'This link does not work any more' };
const LAPSED_WHY: Words = {
  pl: `Formularz można potwierdzić w ciągu ${CONFIRMED_WITHIN_HOURS} godzin; potem go usuwamy. To, co dopisano do sprawy, potwierdza się raz. Proszę sprawdzić, czy odsyłacz skopiował się w całości, albo wypełnić formularz jeszcze raz.`,
  en: `A form can be confirmed within ${CONFIRMED_WITHIN_HOURS} hours; then we remove it. What was added to a case is confirmed once. Please check that all of the link was copied, or fill in the form once more.`,
};
const CASE: Words = { pl: 'Sprawa', en: 'Case' };
const SUBJECT: Words = { pl: 'Temat', en: 'Subject' };
const RECEIVED: Words = { pl: 'Wpłynęła', en: 'Received' };
const UNTIL: Words = { pl: 'Termin ustawowy', en: 'Term given by law' };
const REQUESTED: Words = { pl: 'Prośba o odpowiedź do', en: 'Answer asked for by' };
const MESSAGES: Words = { pl: 'Korespondencja', en: 'Correspondence' };
const ADD: Words = { pl: 'Dopisz do sprawy', en: 'Add to the case' };
const ADDED: Words = {
  pl: 'Dziękujemy. Wiadomość dotarła i za chwilę pojawi się w korespondencji.',
  en: 'Thank you. Your message has arrived and will show in the correspondence in a moment.',
};
const NOT_SENT: Words = {
  pl: 'Wiadomość nie została wysłana: tej strony już nie ma albo w jej adresie jest pomyłka. Wpisany tekst jest niżej i można go skopiować.',
  en: 'Your message was not sent: this page is not there any more, or its address has a slip in it. What you typed is below, to be copied.',
};
const WHAT_YOU_TYPED: Words = { pl: 'Wpisany tekst', en: 'What you typed' };
const SAVED: Words = {
  pl: 'Dziękujemy, zapisano. Za chwilę będzie to widać na tej stronie.',
  en: 'Thank you, it was saved and will show on this page in a moment.',
};
const OUR_ANSWER: Words = { pl: 'Nasza odpowiedź', en: 'Our answer' };
const YOUR_MESSAGE: Words = { pl: 'Państwa wiadomość', en: 'Your message' };
const ARRIVED_TITLE: Words = { pl: 'Przyjęto', en: 'Received' };
const ACCEPTED: Words = { pl: 'Dziękujemy, wiadomość dotarła.', en: 'Thank you, your message has arrived.' };
const NUMBER: Words = { pl: 'Numer sprawy:', en: 'The number of your case:' };
const NUMBER_LATER: Words = {
  pl: 'Numer sprawy pojawi się pod adresem podanym niżej, zwykle w ciągu minuty.',
  en: 'The number of your case will show at the address below, usually within a minute.',
};
const KEEP_ADDRESS: Words = {
  pl: 'Pod tym adresem widać, co dzieje się ze sprawą, i można do niej dopisać. Proszę go zachować i nie przekazywać dalej: kto go zna, widzi całą korespondencję.',
  en: 'At this address you see what happens with your case, and can add to it. Please keep it and do not pass it on: whoever knows it sees the whole correspondence.',
};

const STATES: Readonly<Record<TrackedCase['state'], { readonly title: Words; readonly next: Words }>> = {
  registered: {
    title: { pl: 'Sprawa jest zarejestrowana', en: 'The case is registered' },
    next: {
      pl: 'Wkrótce dostanie ją osoba, która przygotuje odpowiedź.',
      en: 'Soon somebody will have it who prepares the answer.',
    },
  },
  inProgress: {
    title: { pl: 'Pracujemy nad odpowiedzią', en: 'We are working on the answer' },
    next: { pl: 'Odpowiedź pojawi się na tej stronie.', en: 'The answer will show on this page.' },
  },
  answered: {
    title: { pl: 'Odpowiedzieliśmy', en: 'We have answered' },
    next: {
      pl: 'Odpowiedź jest niżej. Jeśli czegoś w niej brakuje, można dopisać pytanie.',
      en: 'The answer is below. If something is missing in it, you can add a question.',
    },
  },
  closed: {
    title: { pl: 'Sprawa jest zakończona', en: 'The case is closed' },
    next: {
      pl: 'Strona zniknie rok po zakończeniu sprawy. Do tego czasu można do niej dopisać: sprawa otworzy się wtedy na nowo.',
      en: 'This page will go a year after the end of the case. Until then you can add to it: the case then opens again.',
    },
  },
};
