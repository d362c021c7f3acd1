import type { CaseKind } from '#libs/cases';

/** Kinds of letters whose answers are signed here; what the press asks leaves by one key. */
export const SIGNED_KINDS: readonly CaseKind[] = [
  'accessibilityRequest',
  'complaint',
  'councillorQuestion',
  'petition',
  'publicInformationRequest',
];

/** Who does it: whoever writes the answer, a colleague of theirs, whoever coordinates and signs first, or who speaks for the office and signs last. */
export type DraftPerson = 'writer' | 'colleague' | 'coordinator' | 'spokesperson';

export type DraftAct =
  | { readonly does: 'submit' }
  | { readonly does: 'sign'; readonly by: 'coordinator' | 'spokesperson' }
  | { readonly does: 'return'; readonly by: 'coordinator' | 'spokesperson'; readonly reason: string }
  | { readonly does: 'write'; readonly text: string }
  /** On these words of the newest version. */
  | { readonly does: 'comment'; readonly by: DraftPerson; readonly on: string; readonly text: string };

/** The answer to the letter with this subject, and how far it has come at the year's end. */
export interface DemoDraft {
  readonly subject: string;
  readonly to: string;
  readonly text: string;
  readonly acts: readonly DraftAct[];
}

export const DRAFTS: readonly DemoDraft[] = [
  {
    subject: 'Interpelacja w sprawie kolejek do poradni kardiologicznej',
    to: 'elzbieta.sowa@sejmik.example',
    text: 'Szanowna Pani Radna,\n\nśredni czas oczekiwania na pierwszą wizytę w poradni kardiologicznej szpitala wojewódzkiego wynosi 74 dni, a w trybie pilnym 12 dni. Od stycznia szpital uruchomi trzeci gabinet, co pozwoli przyjąć około 160 pacjentów miesięcznie więcej.\n\nZ wyrazami szacunku',
    acts: [
      { does: 'submit' },
      {
        does: 'comment',
        by: 'coordinator',
        on: 'około 160 pacjentów',
        text: 'Czy szpital potwierdził tę liczbę na piśmie? Radna na pewno o nią zapyta.',
      },
    ],
  },
  {
    subject: 'Petycja w sprawie zachowania alei lipowej w Kamionce',
    to: 'biuro@zielona-dolina.example',
    text: 'Szanowni Państwo,\n\nzarząd województwa uwzględnia petycję w części: z 64 lip przeznaczonych do wycinki pozostanie 51. Pozostałe 13 drzew, zgodnie z opinią dendrologa, zagraża kierowcom i zostanie zastąpionych nowymi nasadzeniami wzdłuż tej samej drogi.\n\nZ poważaniem',
    acts: [
      {
        does: 'comment',
        by: 'colleague',
        on: 'zgodnie z opinią dendrologa',
        text: 'Warto dopisać datę opinii, bo stowarzyszenie zamówiło własną.',
      },
      { does: 'submit' },
      { does: 'sign', by: 'coordinator' },
    ],
  },
  {
    subject: 'Skarga na opóźnienia w wydawaniu zaświadczeń',
    to: 'stanislaw.pawlak@poczta.example',
    text: 'Szanowny Panie,\n\nskargę uznajemy za zasadną. Zaświadczenie wydamy niezwłocznie.\n\nZ poważaniem',
    acts: [
      { does: 'submit' },
      {
        does: 'return',
        by: 'coordinator',
        reason: 'Proszę podać dzień, do którego wydamy zaświadczenie, i przeprosić za zwłokę.',
      },
      {
        does: 'comment',
        by: 'coordinator',
        on: 'niezwłocznie',
        text: 'Tu właśnie brakuje daty.',
      },
      {
        does: 'write',
        text: 'Szanowny Panie,\n\nskargę uznajemy za zasadną i przepraszamy za zwłokę. Zaświadczenie wydamy do piątku; przyczyną opóźnienia była wymiana systemu kolejkowego, która jest już zakończona.\n\nZ poważaniem',
      },
    ],
  },
  {
    subject: 'Rejestr umów zawartych w pierwszym półroczu',
    to: 'kancelaria@jawny-region.example',
    text: 'Szanowni Państwo,\n\nudostępniamy rejestr umów o wartości powyżej 10 000 zł zawartych w pierwszym półroczu. Rejestr obejmuje 412 pozycji; nazwiska osób fizycznych nieprowadzących działalności zostały pominięte ze względu na ich prywatność.\n\nZ poważaniem',
    acts: [{ does: 'submit' }, { does: 'sign', by: 'coordinator' }, { does: 'sign', by: 'spokesperson' }],
  },
  {
    subject: 'Tłumacz języka migowego na sesję sejmiku',
    to: 'agnieszka.rybak@poczta.example',
    text: 'Szanowna Pani,\n\ntłumacz polskiego języka migowego będzie obecny na transmisji najbliższej sesji sejmiku od godziny 10.00 do zakończenia obrad.\n\nZ poważaniem',
    acts: [
      {
        does: 'comment',
        by: 'colleague',
        on: 'od godziny 10.00',
        text: 'Sesja zaczyna się o 9.30. Sprawdzimy z biurem sejmiku, zanim to pójdzie dalej?',
      },
    ],
  },
];
