import prettier from 'eslint-config-prettier'
import a11y from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

const sizes = {
  'max-lines': ['error', { max: 250, skipBlankLines: true }],
  'max-lines-per-function': [
    'error',
    { max: 60, skipBlankLines: true, skipComments: true },
  ],
  'max-params': ['error', 4],
  complexity: ['error', 12],
}

const typesByImportType = {
  selector: 'ImportSpecifier[importKind="type"]',
  message: 'Import types by `import type`.',
}

const fixed =
  'VariableDeclaration[kind="const"] > VariableDeclarator[id.name=/[a-z]/]:matches([init.type=/^(Literal|BinaryExpression)$/], [init.type="TemplateLiteral"][init.expressions.length=0])'

const capitals = {
  selector: `Program > ${fixed}, Program > ExportNamedDeclaration > ${fixed}`,
  message: 'Name a fixed number, text or pattern of a module IN_CAPITALS.',
}

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/node/build/**',
      'react/graphql/operation-types.ts',
      'react/graphql/operation-files.d.ts',
      'react/graphql/operations-together.ts',
      '.data/**',
      '.local/**',
      '**/*.cjs',
      '**/*.mjs',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommended, prettier],
    plugins: { regexp },
    rules: {
      ...sizes,
      eqeqeq: 'error',
      'no-console': 'error',
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      'no-restricted-syntax': ['error', typesByImportType, capitals],
      'prefer-const': 'error',
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['node/**/*.ts', 'local/**/*.ts', 'bench/**/*.ts', 'prove/**/*.ts'],
    languageOptions: {
      parserOptions: {
        project: ['node/tsconfig.json', 'local/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['react/**/*.tsx'],
    plugins: { 'react-hooks': hooks, 'jsx-a11y': a11y },
    rules: {
      ...hooks.configs.recommended.rules,
      ...a11y.flatConfigs.recommended.rules,
      'max-lines-per-function': ['error', { max: 120 }],
    },
  },
  {
    files: ['local/main.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'e2e/**/*.stories.ts'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', typesByImportType],
      'regexp/no-super-linear-backtracking': 'off',
      'regexp/no-super-linear-move': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  }
)
