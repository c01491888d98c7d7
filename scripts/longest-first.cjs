const Sequencer = require('@jest/test-sequencer').default

/** The files that take longest, so that no worker ends with one of them while the others wait. Jest would go by size. */
const longest = [
  'local/builder/build-page.test.ts',
  'e2e/browser/hours/hours.test.ts',
  'e2e/browser/zenvia/zenvia.test.ts',
  'e2e/service/caching.test.ts',
  'e2e/attack/fuzz.test.ts',
  'prove/long-conversation.test.ts',
  'node/domain/hours/availability-at.property.test.ts',
]

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
