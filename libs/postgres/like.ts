/** A LIKE pattern for what somebody typed: taken literally, in lower case, anywhere in the value. */
export const containing = (text: string): string =>
  `%${text
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
