/** The server's rule, told before it has to be. */
export const shortestPassword = 12;
