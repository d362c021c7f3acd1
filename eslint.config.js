import eslint from '@eslint/js';
import angular from 'angular-eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

const unusedByName = {
  argsIgnorePattern: '^_',
  varsIgnorePattern: '^_',
  caughtErrorsIgnorePattern: '^_',
  ignoreRestSiblings: true,
};

/** What the compiler does not see: promises that nobody waits for, values that nobody uses, `any`. Layout is the formatter's. */
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
    files: ['**/*.ts'],
    extends: [eslint.configs.recommended, typescript.configs.recommended],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'angular-frontend/tsconfig.app.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', unusedByName],
      '@typescript-eslint/only-throw-error': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // Nest reads the types of constructor parameters and of DTOs at run time: an import of them must stay a value.
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // Programs of ours for the terminal.
    files: ['bench/**/*.ts', '**/testing/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Numbers that a double cannot hold stand there on purpose.
    files: ['libs/event-store/contract/**/*.ts'],
    rules: { 'no-loss-of-precision': 'off' },
  },
  {
    files: ['angular-frontend/src/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['angular-frontend/src/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
);
