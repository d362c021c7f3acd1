import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  ASTWithSource,
  Interpolation,
  parseTemplate,
  TmplAstRecursiveVisitor,
  tmplAstVisitAll,
  type TmplAstBoundText,
  type TmplAstElement,
  type TmplAstText,
} from '@angular/compiler';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { featureFolders, featureOf, files, source, textsOf } from './support/console-sources.js';

/** Where texts stand: what all share, and each feature's. */
const places = [
  { feature: undefined, file: 'i18n/' },
  ...featureFolders.flatMap((feature) =>
    readdirSync(join(source, 'app/features', feature, 'i18n'))
      .filter((name) => name.endsWith('.pl.json'))
      .map((name) => ({ feature, file: `app/features/${feature}/i18n/${name.slice(0, -'pl.json'.length)}` })),
  ),
].map((place) => ({ ...place, polish: textsOf(place.file, 'pl'), english: textsOf(place.file, 'en') }));
/** Read by the bell, of all features. */
const ofBell = (file: string): boolean => file.endsWith('notices.');
const early = (file: string): boolean => !file.endsWith('texts.') && !ofBell(file);

const polish = new Map(places.flatMap(({ polish }) => [...polish]));
const english = new Map(places.flatMap(({ english }) => [...english]));
const sections = new Set([...polish.keys()].map((key) => key.split('.')[0]));

const scripts = files.filter(({ name }) => name.endsWith('.ts'));
const templates = [
  ...files.filter(({ name }) => name.endsWith('.html')),
  ...scripts.flatMap(({ name, text }) => inlineTemplates(text).map((template) => ({ name, text: template }))),
];

function inlineTemplates(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === 'template' &&
      ts.isStringLiteralLike(node.initializer)
    ) {
      found.push(node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('component.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

const readAloud = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label']);
const hasWords = (text: string): boolean => /\p{L}/u.test(text);

/** Words that stand in a template itself; the names of keys on a keyboard (`kbd`) are the same in every language. */
class LiteralTexts extends TmplAstRecursiveVisitor {
  readonly found: string[] = [];

  override visitText(text: TmplAstText): void {
    if (hasWords(text.value)) this.found.push(text.value.trim());
  }

  override visitBoundText({ value }: TmplAstBoundText): void {
    const words = value instanceof ASTWithSource && value.ast instanceof Interpolation ? value.ast.strings : [];
    this.found.push(...words.map((text) => text.trim()).filter(hasWords));
  }

  override visitElement(element: TmplAstElement): void {
    for (const { name, value } of element.attributes)
      if (readAloud.has(name) && hasWords(value)) this.found.push(value);
    if (element.name !== 'kbd') tmplAstVisitAll(this, element.children);
  }
}

function literalTexts(template: string): string[] {
  const parsed = parseTemplate(template, 'template.html');
  expect(parsed.errors ?? []).toEqual([]);
  const visitor = new LiteralTexts();
  tmplAstVisitAll(visitor, parsed.nodes);
  return visitor.found;
}

/** Quoted words of the shape `section.key`, and beginnings such as `status.` to which a value is added. */
const mentioned = [...scripts, ...templates].flatMap(({ name, text }) =>
  [...text.matchAll(/['`]([a-zA-Z]+\.[\w.-]*)(?:\$\{|['`])/g)]
    .map((match) => ({ name, key: match[1] ?? '' }))
    .filter(({ key }) => sections.has(key.split('.')[0])),
);

describe('the console speaks Polish and English', () => {
  it('with the same keys in both, none of them empty', () => {
    for (const { file, polish, english } of places)
      expect({ file, keys: [...english.keys()].sort() }).toEqual({ file, keys: [...polish.keys()].sort() });
    expect([...polish, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('and says nothing twice', () => {
    const keys = places.flatMap(({ polish }) => [...polish.keys()]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('with the same values filled in', () => {
    const filledIn = (text = '') => [...new Set(text.match(/\{\{\s*\w+\s*\}\}/g))].sort();
    const different = [...polish].filter(([key, text]) => `${filledIn(text)}` !== `${filledIn(english.get(key))}`);
    expect(different).toEqual([]);
  });

  it('and has no words in its templates', () => {
    const planted = '@if (x) {<p>Od {{ x }} do</p>}<b title="Uwaga">Tak</b><kbd>Ctrl</kbd>';
    expect(literalTexts(planted)).toEqual(['Od', 'do', 'Uwaga', 'Tak']);
    expect(templates.length).toBeGreaterThan(20);
    expect(templates.flatMap(({ name, text }) => literalTexts(text).map((words) => `${name}: ${words}`))).toEqual([]);
  });

  it('has a text for every key that is asked for, where it is asked for', () => {
    const missing = mentioned.filter(({ name, key }) => {
      const feature = featureOf(name);
      const known = places
        .filter(
          ({ file, feature: of }) =>
            early(file) || (feature === undefined ? ofBell(file) : of === feature && !ofBell(file)),
        )
        .flatMap(({ polish }) => [...polish.keys()]);
      return !known.some((one) => one === key || one.startsWith(key.endsWith('.') ? key : `${key}.`));
    });
    expect(
      missing.map(({ name, key }) => `${name}: "${key}" belongs into the texts of its feature, or of all`),
    ).toEqual([]);
  });

  it('has no text that nobody asks for', () => {
    const keys = new Set(mentioned.map(({ key }) => key));
    const beginnings = [...keys].filter((key) => key.endsWith('.'));
    const plural = (key: string) => key.replace(/\.(one|few|many|other)$/, '');
    const unused = [...polish.keys()].filter(
      (key) => !keys.has(key) && !keys.has(plural(key)) && !beginnings.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });
});
