const { appendFileSync } = require('node:fs')
const { join, relative } = require('node:path')

const root = join(__dirname, '..')
const file = join(root, 'property-failures.log')

/** What fast-check says from the seed on, without the stack. */
const counterexampleIn = (message) =>
  message.match(
    /Property (failed|interrupted) [\s\S]*?(?=\n\s+at |\n\nHint|$)/
  )?.[0]

/** A reporter of jest: a property that failed once may pass for weeks, so seed and counterexample of each failure are kept. */
module.exports = class KeepCounterexamples {
  kept = []

  onTestResult(_test, { testFilePath, testResults }) {
    for (const { fullName, failureMessages } of testResults) {
      for (const found of failureMessages.map(counterexampleIn)) {
        if (found) {
          this.kept.push(
            `${relative(root, testFilePath)}: ${fullName}\n${found}\n`
          )
        }
      }
    }
  }

  onRunComplete() {
    if (this.kept.length === 0) return

    const text = this.kept.join('\n')

    appendFileSync(file, `${new Date().toISOString()}\n${text}\n`)
    process.stderr.write(
      `\nCounterexamples, kept in ${relative(process.cwd(), file)}; give seed and path to fc.assert to see one again.\n\n${text}`
    )
  }
}
