/** For so long the link in the letter confirms a form. What nobody confirmed is thrown away then. */
export const CONFIRMED_WITHIN_HOURS = 48;

/** Of the link: the secret is that of the tracking page which the form gets, and stands in the letter alone. */
export const confirmationPath = (secret: string): string => `/sprawa/${secret}/potwierdzenie`;
