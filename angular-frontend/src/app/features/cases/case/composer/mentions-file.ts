/** Whether a letter says that something goes with it. */
export const mentionsFile = (text: string): boolean =>
  /(?:^|[^\p{L}])(?:w za[łl][aą]czeniu|w za[łl][aą]cznik(?:u|ach)|za[łl][aą]czam(?:y)?|za[łl][aą]czon\p{L}*|attached|(?:in|see) the attachments?|enclosed)(?![\p{L}])/iu.test(
    text,
  );
