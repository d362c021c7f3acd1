const LONGEST_NAME = 120;
const LONGEST_EXTENSION = 16;
/** Names that Windows takes for devices, whatever their extension. */
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)$/i;

/**
 * A name under which a file may be shown and saved anywhere: the last part of a path, without control and direction characters, without
 * what Windows forbids, no device's name, at most 120 characters with its extension kept. Safe again, it stays as it is.
 */
export function safeFileName(name: string, otherwise = 'plik'): string {
  const lastPart = name.split(/[/\\]/).findLast((part) => visible(part) !== '') ?? '';
  const clean = visible(lastPart)
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const { stem, extension } = split(clean === '' ? otherwise : clean);
  const harmless = DEVICES.test(stem.split('.')[0]!.trim()) ? `_${stem}` : stem;
  return `${cut(harmless, LONGEST_NAME - extension.length)}${extension}`;
}

/** Without controls, marks of writing direction, invisible joiners and lone surrogates. */
const visible = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\ufffd\u2028\u2029]/gu, '')
    .normalize('NFC')
    .trim();

function split(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.');
  const hasExtension = dot > 0 && name.length - dot <= LONGEST_EXTENSION;
  return hasExtension ? { stem: name.slice(0, dot), extension: name.slice(dot) } : { stem: name, extension: '' };
}

const cut = (text: string, length: number): string =>
  text.length <= length
    ? text
    : text
        .slice(0, length)
        .toWellFormed()
        .replace(/\ufffd$/, '')
        .trimEnd();

/** `Content-Disposition` of a download (RFC 6266): the name in ASCII for old programs, and in full (RFC 8187). */
export function contentDisposition(name: string): string {
  const safe = safeFileName(name);
  const ascii = safe
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(safe).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}

/** The type under which a file is handed out: never one that a browser would run from our origin. */
export const downloadType = (mediaType: string): string =>
  /^(application\/(pdf|zip|msword|rtf|vnd\.[a-z0-9.+-]{1,80})|image\/(png|jpeg|gif|webp|tiff|bmp)|text\/plain|text\/csv|audio\/[a-z0-9.+-]{1,40}|video\/[a-z0-9.+-]{1,40})$/.test(
    mediaType,
  )
    ? mediaType
    : 'application/octet-stream';

/** A well-formed media type in lower case, without parameters; the type of anything else. */
export function tidyMediaType(mediaType: string | undefined): string {
  const type = (mediaType ?? '').split(';', 1)[0]!.trim().toLowerCase();
  return /^[a-z0-9!#$&^_.+-]{1,64}\/[a-z0-9!#$&^_.+-]{1,64}$/.test(type) ? type : 'application/octet-stream';
}
