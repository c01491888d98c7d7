import { readFileSync } from 'node:fs'

import { run } from './command.mjs'

/** A part of the test that passes or fails as a whole. */
export const check = (title, command, ...args) => ({
  title,
  start: async (onOutput) => {
    const ok = await run(command, args, onOutput)

    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
  },
})

/** Counts what jest reports; a suite that could not even start counts as one failure, and so does a run of nothing. */
const countIn = (report) => {
  const result = JSON.parse(readFileSync(report, 'utf8'))
  const nothing = result.numTotalTests === 0 ? 1 : 0

  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites + nothing,
  }
}

/** A part of the test that runs jest projects. */
export const tests = (title, report, projects, ...flags) => ({
  title,
  start: async (onOutput) => {
    const reporting = ['--json', `--outputFile=${report}`]

    await run(
      'jest',
      ['--selectProjects', ...projects, ...flags, ...reporting],
      onOutput
    )
    try {
      return countIn(report)
    } catch {
      return { passed: 0, failed: 1 }
    }
  },
})
