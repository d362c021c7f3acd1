import eslint from '@eslint/js';
import angular from 'angular-eslint';
import { defineConfig, globalIgnores } from 'eslint/config';

const unusedByName = {
  argsIgnorePattern: '^_',
  varsIgnorePattern: '^_',
  caughtErrorsIgnorePattern: '^_',
  ignoreRestSiblings: true,
};

/**
 * Our scripts, and what Angular asks of the console and its templates. TypeScript is looked at by oxlint (.oxlintrc.json), which asks the native compiler for
 * types. Layout is the formatter's.
 */
export default defineConfig(
  globalIgnores([
    'dist/',
    'coverage/',
    'var/',
    '**/.angular/',
    'angular-frontend/public/',
    // Stands among the console's features only in the copy of the tree in which it is compiled.
    'tests/fixtures/example-module/console/',
  ]),
  {
    files: ['**/*.{js,mjs}'],
    extends: [eslint.configs.recommended],
    rules: { 'no-unused-vars': ['error', unusedByName] },
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'AbortController',
          'setTimeout',
          'setInterval',
          'clearTimeout',
          'fetch',
          'performance',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['angular-frontend/src/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['angular-frontend/src/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
);
