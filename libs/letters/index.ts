export { inBuiltInWords, parse as parseTemplate } from './domain/template.js';
export { LettersModule } from './letters.module.js';
export { Letters } from './queries/letters.js';
