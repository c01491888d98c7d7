const { existsSync } = require('node:fs')
const { join } = require('node:path')

const Sequencer = require('@jest/test-sequencer').default

/**
 * The files that take longest, so that no worker ends with one of them while the others wait. Jest would go by size,
 * but a file of stories is short, and what waits for a real clock too. Those that mostly wait, as both partners, the kinds of
 * bots and the store without a scheduler, stand among those that need a processor.
 */
const longest = [
  'e2e/service/both-partners.test.ts',
  'e2e/browser/hours/hours.test.ts',
  'e2e/browser/kinds-of-bots.test.ts',
  'local/builder/build-page.test.ts',
  'e2e/browser/health.test.ts',
  'e2e/service/without-scheduler.test.ts',
  'e2e/browser/zenvia/zenvia.test.ts',
  'e2e/browser/hours/faults-and-access.test.ts',
  'e2e/service/two-replicas.test.ts',
  'e2e/attack/attacks.test.ts',
  'local/builder/build-service.test.ts',
  'e2e/attack/stand-ins.test.ts',
  'e2e/browser/first-handoff.test.ts',
  'e2e/browser/zenvia/licenses.test.ts',
  'e2e/browser/alerts.test.ts',
  'react/support/support-tab.test.tsx',
  'prove/long-conversation.test.ts',
  'react/support/support-messages.test.tsx',
  'local/demo/demo.test.ts',
]

const gone = longest.filter((file) => !existsSync(join(__dirname, '..', file)))

if (gone.length > 0)
  throw new Error(
    `Name what became of these in scripts/longest-first.cjs: ${gone.join(', ')}`
  )

const rank = ({ path }) => {
  const place = longest.findIndex((file) => path.endsWith(`/${file}`))

  return place < 0 ? longest.length : place
}

module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests)

    return sorted.sort((one, other) => rank(one) - rank(other))
  }
}
