import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

// The rooms' own limits (README, “Style”): a fault here is a fault in the design before it is one in the code.
const measure = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 60, skipComments: true }],
  'max-params': ['error', 3],
  // A row of early returns is easy to read; each `??` and `?.` counts too.
  complexity: ['error', { max: 13, variant: 'modified' }],
}

const types = {
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/consistent-type-definitions': 'off',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-confusing-void-expression': 'off',
  // Off: an index may be missing although its type says otherwise; a port's kind in memory has nothing to await; code
  // points are what we mean by spreading a string.
  '@typescript-eslint/no-unnecessary-condition': 'off',
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/no-misused-spread': 'off',
  // Off: isomorphic-git calls deprecated what only it offers (an object written as ready bytes).
  '@typescript-eslint/no-deprecated': 'off',
  // Off: numbers are how libraries without TypeScript at heart take their enums.
  '@typescript-eslint/no-unsafe-enum-assignment': 'off',
  // Off: our handles are made of closures, which have no `this` to lose.
  '@typescript-eslint/unbound-method': 'off',
  '@typescript-eslint/triple-slash-reference': ['error', { path: 'always', types: 'never', lib: 'never' }],
  '@typescript-eslint/no-meaningless-void-operator': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
}

export default ts.config(
  { ignores: ['dist', 'public', 'test/fixtures', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs['flat/recommended'],
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parserOptions: {
        // The worker's realm comes first, so that a room of the engine is never looked at with the document in reach.
        project: ['src/worker', 'src/page', 'src/service-worker', 'src/server', '.', 'test'].map((realm) =>
          realm === '.' ? 'tsconfig.json' : `${realm}/tsconfig.json`,
        ),
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      ...measure,
      ...types,
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
        {
          selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
          message: 'HTML goes through the sanitizer.',
        },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/prefer-const': 'error',
      'prefer-const': 'off',
      // Every view takes the wiki and the route, whether it looks at both or not.
      'svelte/no-unused-props': 'off',
      // Sets are made anew, not changed; svelte-check says itself which of its warnings was ignored for nothing.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-unused-svelte-ignore': 'off',
    },
  },
  {
    // This parser takes what a callback in the markup is given for `any`; svelte-check knows, and checks it.
    files: ['**/*.svelte'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [
        `@typescript-eslint/no-unsafe-${what}`,
        'off',
      ]),
    ),
  },
  {
    // The engine's calls say wiki, path, text and edit (worker/api.ts); an error adds the options of JavaScript's own.
    files: ['src/worker/**/*.ts', 'src/errors.ts'],
    rules: { 'max-params': ['error', 5] },
  },
  {
    files: ['src/server/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**'],
    rules: {
      'max-params': ['error', 4],
      'no-console': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['*.config.{js,ts}', '.*.js', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
)
