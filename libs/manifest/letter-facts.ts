import type { Viewer } from '#libs/http';
import type { Language } from '#libs/kernel';

/** What stands in the fields of letters about a real thing, for a preview. */
export abstract class LetterFacts {
  /** By the fields' names; what is left out is shown as its sample. @throws OfficeError where there is no such thing, or the viewer may not see it */
  abstract of(number: string, language: Language, viewer: Viewer): Promise<Readonly<Record<string, string | null>>>;
}
