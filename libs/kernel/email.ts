/** The form under which a mail address is kept to write to: as its owner writes it before the @, where the case may count (RFC 5321 §2.4). */
export function writtenEmail(email: string): string {
  const tidy = email.trim().normalize('NFC');
  const at = tidy.lastIndexOf('@') + 1;
  return tidy.slice(0, at) + tidy.slice(at).toLowerCase();
}

/** The form under which a mail address is compared and kept unique: trimmed, NFC, in lower case. */
export const normalEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();
