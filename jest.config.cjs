const typescript = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } },
  ],
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
  ...more,
})

module.exports = {
  testTimeout: 60000,
  projects: [
    project('node', ['node/**/*.test.ts']),
    project('react', ['react/**/*.test.ts', 'react/**/*.test.tsx'], {
      testEnvironment: 'jsdom',
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
    project('local', ['local/**/*.test.ts', 'bench/**/*.test.ts']),
    project('integration', ['e2e/service/**/*.test.ts']),
    project('browser', ['e2e/browser/**/*.test.ts']),
  ],
}
