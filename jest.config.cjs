const typescript = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } },
  ],
}

/** Packages are loaded once for all test files of a worker, which would cost a third more processor time else. */
const packagesOnce = {
  runtime: '<rootDir>/scripts/packages-once.cjs',
  testEnvironment: '<rootDir>/scripts/worker-environment.cjs',
}

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  transform: typescript,
  modulePathIgnorePatterns: [
    '<rootDir>/node/build',
    '<rootDir>/bench/bare/node/build',
  ],
  restoreMocks: true,
  ...packagesOnce,
  ...more,
})

/** A story that fails leaves what was there to be seen. */
const stories = {
  testEnvironment: '<rootDir>/e2e/harness/story-environment.ts',
}

module.exports = {
  testSequencer: '<rootDir>/scripts/longest-first.cjs',
  testTimeout: 60000,
  reporters: ['default', '<rootDir>/scripts/keep-counterexamples.cjs'],
  projects: [
    project('node', ['node/**/*.test.ts']),
    project('react', ['{react,local/sandbox/page}/**/*.test.{ts,tsx}'], {
      // The page's packages are bound to the window that they were loaded in.
      runtime: require.resolve('jest-runtime'),
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/react/testing/quiet-console.ts'],
      transform: {
        ...typescript,
        '\\.graphql$': '<rootDir>/react/testing/graphql-transform.cjs',
      },
      moduleNameMapper: {
        '^vtex\\.render-runtime$':
          '<rootDir>/local/admin-shell/render-runtime.ts',
        '^react/jsx-runtime$': 'react-with-jsx-runtime/jsx-runtime',
      },
    }),
    project('local', ['local/!(builder)/**/*.test.ts', 'local/*.test.ts'], {
      testPathIgnorePatterns: ['<rootDir>/local/sandbox/page/'],
    }),
    project('tools', ['{bench,prove}/**/*.test.ts']),
    // Webpack loads loaders of ours by itself, which Node could not read.
    project('builders', ['local/builder/**/*.test.ts'], {
      runtime: require.resolve('jest-runtime'),
      testEnvironment: 'node',
    }),
    project('integration', ['e2e/service/**/*.test.ts'], stories),
    project('attack', ['e2e/attack/**/*.test.ts'], stories),
    project('browser', ['e2e/browser/**/*.test.ts'], stories),
  ],
}
