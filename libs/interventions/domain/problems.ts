import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const INTERVENTION_PROBLEMS = {
  'place-empty': {
    pl: 'Podaj miejsce: adres, drogę, punkt albo gminę.',
    en: 'Say where it is: an address, a road, a point or a municipality.',
  },
  'kilometre-without-road': {
    pl: 'Podaj, na której drodze jest ten kilometr.',
    en: 'Say of which road this kilometre is.',
  },
  'point-halved': {
    pl: 'Podaj obie współrzędne: szerokość i długość geograficzną.',
    en: 'Give both coordinates: latitude and longitude.',
  },
  'point-swapped': {
    pl: 'Szerokość i długość geograficzna są zamienione miejscami. Zamień je.',
    en: 'Latitude and longitude stand in each other’s place. Swap them.',
  },
  'point-outside': {
    pl: 'Ten punkt leży poza Polską. Sprawdź współrzędne.',
    en: 'This point lies outside of Poland. Check the coordinates.',
  },
  'area-unknown': {
    pl: 'W rejestrze nie ma gminy ani powiatu o kodzie {code}.',
    en: 'The register has no municipality or county with the code {code}.',
  },
  'category-unknown': { pl: 'Nie ma takiej kategorii zgłoszeń.', en: 'There is no such category of reports.' },
  'category-closed': {
    pl: 'Kategoria „{name}” jest zamknięta. Wybierz inną.',
    en: 'The category “{name}” is closed. Choose another.',
  },
  'category-twice': {
    pl: 'Dwie kategorie nazywają się tak samo. Zmień nazwę jednej z nich.',
    en: 'Two categories have the same name. Rename one of them.',
  },
  'category-missing': {
    pl: 'Kategorii „{name}” nie można usunąć, bo mogą do niej należeć zgłoszenia. Zamknij ją.',
    en: 'The category “{name}” cannot be removed, since reports may be of it. Close it.',
  },
  'rule-empty': {
    pl: 'Reguła {place} nie mówi ani o kategorii, ani o miejscu. Podaj jedno z nich.',
    en: 'Rule {place} says neither a category nor an area. Give one of them.',
  },
  'rule-never-reached': {
    pl: 'Reguła {place} nigdy nie zadziała, bo wszystkie jej zgłoszenia zabiera reguła {before}. Przesuń ją wyżej albo usuń.',
    en: 'Rule {place} never applies, since rule {before} takes all of its reports. Move it up, or remove it.',
  },
  'rule-of-another-unit': {
    pl: 'Osoba z reguły {place} nie pracuje w jej komórce albo nie może prowadzić zgłoszeń. Wybierz inną.',
    en: 'The person of rule {place} does not work in its unit, or may not have reports. Choose another.',
  },
  'question-without-choice': {
    pl: 'Pytanie „{question}” ma jedną możliwość odpowiedzi. Podaj co najmniej dwie albo żadnej.',
    en: 'The question “{question}” has one possible answer. Give two at least, or none.',
  },
  'promise-past': {
    pl: 'Ten dzień już minął. Podaj dzisiejszy albo późniejszy.',
    en: 'This day is over already. Give today or a later one.',
  },
  'promise-of-the-end': {
    pl: 'To, co wykonano albo odmówiono, nie ma już obiecanego terminu.',
    en: 'What is done or refused has no promised day any more.',
  },
  'step-after-end': {
    pl: 'Prace zakończono. Jeżeli trzeba je wznowić, najpierw zapisz krok „przyjęte”.',
    en: 'The work has ended. To take it up again, note the step “accepted” first.',
  },
  'step-not-found': { pl: 'Nie ma takiego kroku.', en: 'There is no such step.' },
  'too-many-steps': {
    pl: 'W zgłoszeniu może być najwyżej {most} kroków.',
    en: 'A report holds at most {most} steps.',
  },
  'photo-not-found': { pl: 'Nie ma takiego zdjęcia.', en: 'There is no such photo.' },
  'too-many-photos': {
    pl: 'W zgłoszeniu może być najwyżej {most} zdjęć. Usuń któreś, zanim dodasz następne.',
    en: 'A report holds at most {most} photos. Remove one before you add another.',
  },
  'linked-to-itself': { pl: 'To jest to samo zgłoszenie.', en: 'This is the same report.' },
  'report-linked': {
    pl: 'To zgłoszenie jest już połączone z innymi. Rozłącz je albo otwórz tamto zgłoszenie i połącz je z tym.',
    en: 'This report is linked to others already. Unlink it, or open the other report and link that one to this.',
  },
  'report-not-linked': {
    pl: 'Któreś z zaznaczonych zgłoszeń nie jest już połączone z tym. Odśwież listę.',
    en: 'One of the chosen reports is not linked to this one any more. Refresh the list.',
  },
  'reporter-not-shown': {
    pl: 'Dane zgłaszającego podano poufnie. Widzi je prowadzący sprawę i koordynatorzy.',
    en: 'The name was given in confidence. Whoever has the case and coordinators see it.',
  },
  'areas-older': {
    pl: 'W rejestrze jest już nowsza edycja, z dnia {edition}. Wybierz plik nie starszy.',
    en: 'The register has a newer edition already, of {edition}. Choose a file that is not older.',
  },
  'publication-off': {
    pl: 'Zgłoszeń tej kategorii urząd nie publikuje. Administrator może to zmienić na stronie „Kategorie i gminy”.',
    en: 'The office publishes no reports of this category. An administrator can change that on the page “Categories and areas”.',
  },
  'publication-photo-not-public': {
    pl: 'To zdjęcie jest wewnętrzne albo już go nie ma. Wybierz inne.',
    en: 'This photo is internal, or is there no more. Choose another.',
  },
  'publication-without-point': {
    pl: 'Zgłoszenie nie ma punktu. Wskaż go w miejscu zgłoszenia albo opublikuj bez niego.',
    en: 'The report has no point. Give it in the place of the report, or publish without it.',
  },
  'publication-missing': {
    pl: 'Tego zgłoszenia nie ma na stronie publicznej.',
    en: 'This report is not on the public site.',
  },
  'publication-confidential-case': {
    pl: 'Spraw o ograniczonym dostępie nie publikuje się.',
    en: 'Cases with restricted access are not published.',
  },
  'boundaries-older': {
    pl: 'Wczytano już nowsze granice, z dnia {edition}. Wybierz plik nie starszy.',
    en: 'Newer boundaries, of {edition}, were taken in already. Choose a file that is not older.',
  },
  'boundaries-not-json': {
    pl: 'To nie jest plik GeoJSON: jego treści nie da się odczytać. Zapisz granice jako GeoJSON w kodowaniu UTF-8.',
    en: 'This is no GeoJSON file: its text cannot be read. Save the boundaries as GeoJSON in UTF-8.',
  },
  'boundaries-not-collection': {
    pl: 'Plik GeoJSON nie zawiera zbioru obszarów (FeatureCollection). Wyeksportuj całą warstwę, a nie pojedynczy obszar.',
    en: 'The GeoJSON file holds no collection of areas (FeatureCollection). Export the whole layer, not one area.',
  },
  'boundaries-too-many': {
    pl: 'Plik ma więcej niż {most} obszarów. Zostaw w nim powiaty i gminy.',
    en: 'The file has more than {most} areas. Leave counties and municipalities in it.',
  },
  'boundaries-without-code': {
    pl: 'Obszar {place} nie ma kodu TERC. Powinien stać we właściwości JPT_KOD_JE, TERYT, TERC albo kod: cztery cyfry powiatu albo siedem gminy.',
    en: 'Area {place} has no TERC code. It should stand in the property JPT_KOD_JE, TERYT, TERC or code: four digits of a county, or seven of a municipality.',
  },
  'boundaries-without-polygon': {
    pl: 'Obszar {place} nie ma granic (Polygon albo MultiPolygon).',
    en: 'Area {place} has no boundaries (Polygon or MultiPolygon).',
  },
  'boundaries-ring-open': {
    pl: 'Granica obszaru {place} nie jest zamkniętą linią: potrzeba co najmniej czterech punktów, z których ostatni jest pierwszym.',
    en: 'The boundary of area {place} is no closed line: it needs four positions at least, of which the last is the first.',
  },
  'boundaries-not-degrees': {
    pl: 'Współrzędne obszaru {place} nie są w stopniach. Zapisz plik w układzie WGS 84 (EPSG:4326).',
    en: 'The coordinates of area {place} are not in degrees. Save the file in WGS 84 (EPSG:4326).',
  },
  'boundaries-swapped': {
    pl: 'W obszarze {place} szerokość i długość geograficzna są zamienione miejscami. W GeoJSON długość stoi pierwsza.',
    en: 'In area {place}, latitude and longitude stand in each other’s place. In GeoJSON, longitude comes first.',
  },
  'boundaries-outside': {
    pl: 'Obszar {place} leży poza Polską. Sprawdź współrzędne.',
    en: 'Area {place} lies outside of Poland. Check the coordinates.',
  },
  'boundaries-twice': {
    pl: 'Obszar {place} ma kod {code}, który plik ma już wcześniej. Zostaw jeden z nich albo połącz je w MultiPolygon.',
    en: 'Area {place} has the code {code}, which the file has before already. Leave one of them, or join them in a MultiPolygon.',
  },
  'boundaries-of-nothing': {
    pl: 'Żaden obszar pliku nie jest powiatem ani gminą z wykazu. Najpierw wczytaj wykaz TERC albo sprawdź kody.',
    en: 'No area of the file is a county or municipality of the list. Take in the TERC list first, or check the codes.',
  },
  'boundaries-too-fine': {
    pl: 'Granice są zbyt dokładne, by je pokazać. Uprość je w programie do map.',
    en: 'The boundaries are too fine to be shown. Simplify them in a program for maps.',
  },
  'areas-have-faults': {
    pl: 'Wiersz {line}: to nie jest powiat ani gmina w układzie wykazu TERC. Nic nie wczytano.',
    en: 'Line {line} is no county or municipality as the TERC list has them. Nothing was taken in.',
  },
} as const satisfies Problems;
