/** What the office's gateway found of a sender. */
export type Authentication = 'pass' | 'fail' | 'unknown';

/**
 * Reads the topmost Authentication-Results (RFC 8601) of the gateway named `authservId`: whether the domain of `From` sent the mail. What
 * other hosts say is not believed. The gateway must remove headers that strangers wrote in its name.
 */
export function authenticationOf(
  headers: readonly string[],
  fromDomain: string,
  authservId: string | undefined,
): Authentication {
  if (!authservId || fromDomain === '') return 'unknown';
  const own = headers.find((value) => value.trim().split(/[\s;]/, 1)[0]?.toLowerCase() === authservId.toLowerCase());
  if (own === undefined) return 'unknown';
  const results = own
    .replace(/\([^()]*\)/g, ' ')
    .split(';')
    .slice(1)
    .map(resultOf);
  const dmarc = results.find(({ method }) => method === 'dmarc');
  if (dmarc?.result === 'fail') return 'fail';
  if (dmarc?.result === 'pass' && aligned(dmarc.domain || fromDomain, fromDomain)) return 'pass';
  return results.some(
    ({ method, result, domain }) =>
      (method === 'spf' || method === 'dkim') && result === 'pass' && aligned(domain, fromDomain),
  )
    ? 'pass'
    : 'unknown';
}

interface Result {
  readonly method: string;
  readonly result: string;
  readonly domain: string;
}

function resultOf(text: string): Result {
  const [, method = '', result = ''] = /^\s*([a-z-]+)(?:\/\d+)?\s*=\s*([a-z]+)/i.exec(text) ?? [];
  const [, identity = ''] = /\b(?:smtp\.mailfrom|header\.d|header\.from)\s*=\s*"?([^\s;"]+)/i.exec(text) ?? [];
  return {
    method: method.toLowerCase(),
    result: result.toLowerCase(),
    domain: identity.slice(identity.lastIndexOf('@') + 1).toLowerCase(),
  };
}

/** One domain, or one below the other. */
const aligned = (a: string, b: string): boolean => a !== '' && (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`));
