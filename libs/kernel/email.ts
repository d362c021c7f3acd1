/** The form under which a mail address is compared and kept unique: trimmed, NFC, in lower case. */
export const normalEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();
