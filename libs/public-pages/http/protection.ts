import { html, type Html } from '../domain/html.js';
import { addressOf, networkOf, Rates } from '../domain/rates.js';
import type { Visit } from '../domain/visit.js';
import type { Words } from '../domain/words.js';
import type { ReceivedForm } from './received-form.js';
import type { ProofOfWork } from './proof-of-work.js';

/** The field in which a form's script puts its proof. */
export const PROOF_FIELD = 'work';

const HOUR = 3_600;

export interface FormRates {
  readonly ofAddress: number;
  readonly ofNetwork: number;
}

/** Forms in an hour. A newsroom stands behind one address; without a proof of work a form costs a machine nothing. */
const WITH_PROOF: FormRates = { ofAddress: 40, ofNetwork: 200 };
const WITHOUT_PROOF: FormRates = { ofAddress: 5, ofNetwork: 20 };
/** Of all together without a proof: a thousand addresses that send one each. */
const WITHOUT_PROOF_OF_ALL = 300;

/** Letters that ask for a confirmation, in an hour: whoever sends forms with other people's addresses sends them a few letters at most. */
const LETTERS: FormRates = { ofAddress: 5, ofNetwork: 20 };
const LETTERS_OF_ALL = 120;

/** Whether a letter can ask to confirm a form that is above its rate: it asks for an address, and may have none; or it names none. */
export type Confirming = 'possible' | 'noAddress' | 'impossible';

/** What becomes of a form that is above its rate. */
export interface Refusal {
  readonly why: Html;
  /** It is taken all the same once whoever has its address confirms it. */
  readonly mayBeConfirmed: boolean;
}

/** Who may send how many forms. Above it the address in the form has to be confirmed by mail; whoever has none is told to write or to call. */
export class Protection {
  private readonly proven = ratesOf(WITH_PROOF);
  private readonly unproven = ratesOf(WITHOUT_PROOF);
  private readonly unprovenOfAll = new Rates({ most: WITHOUT_PROOF_OF_ALL, seconds: HOUR });
  private readonly letters = ratesOf(LETTERS);
  private readonly lettersOfAll = new Rates({ most: LETTERS_OF_ALL, seconds: HOUR });

  constructor(private readonly work: ProofOfWork) {}

  /** Why a form is not taken as it is; undefined: it is. */
  async refusal(visit: Visit, { beside }: ReceivedForm, confirming: Confirming): Promise<Refusal | undefined> {
    const { client } = visit;
    const proven = await this.work.accepts(beside[PROOF_FIELD]);
    const { address: ofAddress, network } = proven ? this.proven : this.unproven;
    const free = ofAddress.take(addressOf(client)) && network.take(networkOf(client));
    if (free && (proven || this.unprovenOfAll.take('all'))) return undefined;
    if (proven) return told(visit, LATER);
    if (confirming === 'noAddress') return told(visit, GIVE_ADDRESS);
    return told(visit, BY_MAIL, confirming === 'possible' && this.mayWrite(client));
  }

  private mayWrite(client: string): boolean {
    const { address, network } = this.letters;
    return address.take(addressOf(client)) && network.take(networkOf(client)) && this.lettersOfAll.take('all');
  }
}

const told = ({ say }: Visit, what: Words, mayBeConfirmed = false): Refusal => ({
  why: html`<p><strong>${say(TOO_MANY)}</strong></p>
    <p>${say(what)}</p>`,
  mayBeConfirmed,
});

const MEBIBYTE = 1024 * 1024;
/** Of files that wait for their forms, in an hour: what is more is chosen again. */
const KEPT_OF_ADDRESS = 100 * MEBIBYTE;
const KEPT_OF_NETWORK = 400 * MEBIBYTE;
const KEPT_OF_ALL = 2_048 * MEBIBYTE;

/** How much of what visitors send may wait for forms that were shown again. */
export class KeepingLimits {
  private readonly ofAddress = new Rates({ most: KEPT_OF_ADDRESS, seconds: HOUR });
  private readonly ofNetwork = new Rates({ most: KEPT_OF_NETWORK, seconds: HOUR });
  private readonly ofAll = new Rates({ most: KEPT_OF_ALL, seconds: HOUR });

  /** False: they may not wait. @param bytes of all files of a form */
  take(client: string, bytes: number): boolean {
    return (
      this.ofAddress.take(addressOf(client), bytes) &&
      this.ofNetwork.take(networkOf(client), bytes) &&
      this.ofAll.take('all', bytes)
    );
  }
}

const ratesOf = ({ ofAddress, ofNetwork }: FormRates) => ({
  address: new Rates({ most: ofAddress, seconds: HOUR }),
  network: new Rates({ most: ofNetwork, seconds: HOUR }),
});

const TOO_MANY: Words = {
  pl: 'Z tej sieci przyszło w ciągu godziny dużo formularzy, więc ten nie został wysłany. Wpisany tekst jest niżej.',
  en: 'Many forms came from this network within an hour, so this one was not sent. What you typed is below.',
};
const LATER: Words = {
  pl: 'Proszę spróbować za godzinę. Jeśli to pilne, proszę wysłać ten sam tekst pocztą elektroniczną albo zadzwonić.',
  en: 'Please try again in an hour. If it is urgent, please send the same text by mail, or call.',
};
const GIVE_ADDRESS: Words = {
  pl: 'Proszę wpisać w formularzu adres e-mail i wysłać jeszcze raz: przyślemy na niego odsyłacz, którym się formularz potwierdza. Kto nie ma adresu albo chce pozostać anonimowy, może zadzwonić, spróbować za godzinę albo włączyć JavaScript.',
  en: 'Please give an e-mail address in the form and send it again: we send a link to it by which you confirm the form. Whoever has no address, or wants to stay anonymous, can call, try again in an hour, or turn JavaScript on.',
};
const BY_MAIL: Words = {
  pl: 'Proszę włączyć JavaScript i wysłać jeszcze raz, albo wysłać ten sam tekst pocztą elektroniczną: list potwierdza adres i jest rejestrowany tak samo. Kto nie ma adresu, może zadzwonić.',
  en: 'Please turn JavaScript on and send it again, or send the same text by mail: a mail confirms your address and is registered in the same way. Whoever has no address can call.',
};
