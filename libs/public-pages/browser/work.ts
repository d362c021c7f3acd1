/** The only script of the public site: solves the proof of work of each form. Without it a form is sent as well, under a tighter rate. */
import './position.js';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

interface FormElement {
  readonly dataset: { readonly work?: string };
  querySelector(selector: string): { value: string } | null;
  addEventListener(event: 'submit', on: (event: { preventDefault(): void }) => void): void;
  submit(): void;
}
declare const history: {
  readonly state: { readonly formToken?: string } | null;
  replaceState(state: { readonly formToken: string }, unused: ''): void;
};
declare const document: { querySelectorAll(selector: string): Iterable<FormElement> };

/** Whoever goes back finds what they typed, on a page that was asked for anew: its form stays the one that was sent, and makes no second case. */
function keepOverBack(token: { value: string } | null): void {
  if (!token) return;
  const kept = history.state?.formToken;
  if (kept === undefined) history.replaceState({ formToken: token.value }, '');
  else token.value = kept;
}

for (const form of document.querySelectorAll('form[data-work]')) {
  const field = form.querySelector('input[name=work]');
  if (!field) continue;
  keepOverBack(form.querySelector('input[name=formToken]'));
  const challenge = JSON.parse(form.dataset.work ?? '');
  const solved = solveChallenge({ challenge, deriveKey, timeout: 20_000 })
    .then((solution) => {
      if (solution) field.value = JSON.stringify({ challenge, solution });
    })
    // An old browser, or a page that did not come by https: it is sent without.
    .catch(() => undefined);
  let waiting = false;
  form.addEventListener('submit', (event) => {
    if (field.value !== '') return;
    event.preventDefault();
    if (waiting) return;
    waiting = true;
    void solved.then(() => {
      // Whoever comes back to this page as it was may send it again.
      waiting = false;
      form.submit();
    });
  });
}
