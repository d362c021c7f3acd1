import { defineLetter, fillLetter, type FilledLetter } from '#libs/kernel';

export const PUBLIC_FORM_GIVEN_UP = defineLetter({
  id: 'publicFormGivenUp',
  name: { pl: 'Formularz czeka na ponowienie', en: 'A form waits to be tried again' },
  sent: {
    pl: 'Do administratorów, gdy formularza ze strony publicznej nie udało się zarejestrować i nie jest już próbowany; raz, dopóki jakiś czeka.',
    en: 'To administrators, when a form of the public site could not be registered and is not tried any more; once, as long as any waits.',
  },
  fields: {
    'forms.link': {
      words: { pl: 'odnośnik do formularzy', en: 'a link to the forms' },
      sample: {
        pl: 'https://rzecznik.example/mail/public-inbox',
        en: 'https://rzecznik.example/mail/public-inbox',
      },
      required: true,
    },
  },
  builtIn: {
    pl: {
      subject: 'Formularz ze strony publicznej czeka na ponowienie',
      text: `Formularza, który ktoś wysłał przez stronę publiczną, nie udało się zarejestrować i program nie próbuje już sam. Nic nie zginęło: treść jest zapieczętowana i czeka. Sprawdź powód, usuń przyczynę i ponów:

{{forms.link}}

Dopóki jakikolwiek formularz czeka, o następnych mówi tylko dzwonek.`,
    },
  },
});

export const publicFormGivenUp = (link: string): FilledLetter =>
  fillLetter(PUBLIC_FORM_GIVEN_UP, 'pl', { 'forms.link': link });
