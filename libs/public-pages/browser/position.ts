/** A button beside a field of coordinates, where the browser knows where it is: it asks its owner, and says in words what came of it. */

interface Element {
  readonly dataset: Readonly<Record<string, string | undefined>>;
  hidden: boolean;
  textContent: string;
  addEventListener(event: 'click', on: () => void): void;
}
interface Found {
  /** Degrees (WGS 84), and metres. */
  readonly coords: { readonly latitude: number; readonly longitude: number; readonly accuracy: number };
}
interface Geolocation {
  getCurrentPosition(
    found: (position: Found) => void,
    failed: (error: { readonly code: number }) => void,
    options: object,
  ): void;
}
declare const document: {
  querySelectorAll(selector: string): Iterable<Element>;
  getElementById(id: string): (Element & { value: string }) | null;
  readonly documentElement: { readonly lang: string };
};
declare const navigator: { readonly geolocation?: Geolocation };
declare const isSecureContext: boolean;

/** Of GeolocationPositionError. */
const DENIED = 1;
const TIMED_OUT = 3;
/** A phone under the open sky has it in a few seconds. */
const OPTIONS = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 };
/** Some metre. */
const DIGITS = 5;

const written = (degrees: number): string =>
  degrees.toLocaleString(document.documentElement.lang, {
    minimumFractionDigits: DIGITS,
    maximumFractionDigits: DIGITS,
  });

for (const button of document.querySelectorAll('button[data-position]')) {
  const field = document.getElementById(button.dataset['position'] ?? '');
  const said = document.getElementById(`${button.dataset['position']}-position`);
  const { geolocation } = navigator;
  if (!field || !said || !geolocation || !isSecureContext) continue;
  const { asking = '', found = '', denied = '', late = '', unknown = '' } = button.dataset;
  button.hidden = false;
  button.addEventListener('click', () => {
    said.textContent = asking;
    geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        field.value = `${written(latitude)}; ${written(longitude)}`;
        said.textContent = found.replace('{metres}', String(Math.ceil(accuracy)));
      },
      ({ code }) => {
        said.textContent = code === DENIED ? denied : code === TIMED_OUT ? late : unknown;
      },
      OPTIONS,
    );
  });
}
