import { createHash } from 'node:crypto';
import { canonicalJson } from '#libs/kernel';
import type { Kept } from './events.js';

/** All that a page of a communiqué shows. */
export type Content = Omit<Kept, 'topicId' | 'isIdea' | 'writerIds' | 'hash'>;

/** SHA-256 over all that the page shows, in hex: what is approved is what is released. */
export const hashOf = (content: Content): string => createHash('sha256').update(canonicalJson(content)).digest('hex');

export const contentOf = (kept: Content): Content => {
  const { headline, lead, html, text, quotes, boilerplate, pressContact, place, dateLine } = kept;
  const { audience, translations, files } = kept;
  return {
    ...{ headline, lead, html, text, quotes, boilerplate, pressContact, place, dateLine },
    ...{ audience, translations, files },
  };
};

/** What keeps such a version from being released, by the codes of the refusals; empty where nothing does. */
export function faultsOf({ headline, text, quotes, translations, files }: Content): readonly string[] {
  const pictures = files.filter(({ mediaType }) => mediaType.startsWith('image/'));
  const faults = {
    'communique-is-idea': isBlank(headline) || isBlank(text),
    'translation-incomplete': translations.some((one) => isBlank(one.headline) || isBlank(one.text)),
    'quote-unauthorised': quotes.some(({ authorised }) => !authorised),
    'picture-without-alternative': pictures.some(({ alternative }) => isBlank(alternative)),
    'picture-without-credit': pictures.some(({ credit }) => isBlank(credit)),
    'picture-without-rights': pictures.some(({ rights }) => isBlank(rights)),
  };
  return Object.entries(faults).flatMap(([code, holds]) => (holds ? [code] : []));
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';
