import process from 'node:process';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { roomImports } from './room-imports.ts';

/** Words that readers see or hear are in one place, ready for another language. */
const visibleText = 'What readers see is in src/words.';
const spoken = '/^(title|description|label|alt|placeholder|aria-label)$/';
const sentence = '/^\\p{Lu}\\p{Ll}+([ .:]|$)|\\p{L} \\p{Ll}+ \\p{Ll}+/u';

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', '.astro/', '.cache/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // TypeScript wants brackets where the key comes from an index signature.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Texts are read by code point on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  ...astro.configs.recommended,
  {
    plugins: { shelfmark: { rules: { 'room-imports': roomImports } } },
    rules: { 'shelfmark/room-imports': 'error' },
  },
  {
    files: ['src/**/*.astro'],
    ignores: ['src/words/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXText[value=/\\p{L}{2}/u]', message: visibleText },
        {
          selector: `JSXAttribute[name.name=${spoken}] > Literal[value=/\\p{L}{2}/u]`,
          message: visibleText,
        },
        {
          selector: 'JSXExpressionContainer Literal[value=/^\\p{Lu}\\p{Ll}+( |[.:]|$)/u]',
          message: visibleText,
        },
      ],
    },
  },
  {
    files: ['src/browser/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        // What begins with a capital letter or has three words, in an element or told to the reader.
        ...['Literal[value=', 'TemplateElement[value.raw='].flatMap((text) => [
          {
            selector: `CallExpression[callee.name=/^(element|notify|button)$/] ${text}${sentence}]`,
            message: visibleText,
          },
          {
            selector: `AssignmentExpression[left.property.name="textContent"] ${text}${sentence}]`,
            message: visibleText,
          },
        ]),
      ],
    },
  },
  // `astro check` knows the types in .astro files; ESLint's type-aware rules do not.
  { files: ['**/*.astro', '**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
