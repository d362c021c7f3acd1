import canonicalize from 'canonicalize';

/** Whatever JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A value that has no canonical JSON: a number that is not finite, a lone surrogate, a function. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
}

/**
 * Canonical JSON (RFC 8785): the same value gives the same bytes, whoever writes it.
 * @throws NotCanonical
 */
export function canonicalJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (error) {
    throw new NotCanonical(error instanceof Error ? error.message : String(error));
  }
  if (text === undefined) throw new NotCanonical('undefined has no JSON');
  if (!text.isWellFormed() || /\\ud[89a-f][0-9a-f]{2}/i.test(text.replaceAll('\\\\', '')))
    throw new NotCanonical('a lone surrogate has no UTF-8');
  return text;
}
