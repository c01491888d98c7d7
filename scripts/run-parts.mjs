const atOnce = 2

const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`

const print = (text) => process.stdout.write(text)

/** Runs a part; what it prints is kept until it ends where others run beside it. */
const runPart = async ({ title, start }, isAlone) => {
  const since = Date.now()
  let kept = ''

  if (isAlone) print(`\n== ${title}\n`)

  const counts = await start(isAlone ? print : (text) => (kept += text))
  const time = seconds(since)

  if (!isAlone) print(`\n== ${title} (${time})\n${kept}`)

  return { title, time, ...counts }
}

/** Runs parts beside each other, so many at once as there are processors in CI. */
const runBeside = async (parts) => {
  const waiting = [...parts]
  const results = []

  const lane = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      results.push(await runPart(part, parts.length === 1))
    }
  }

  await Promise.all(Array.from({ length: atOnce }, lane))

  return results
}

/** Runs groups of parts one after the other; says what each took, and answers the sums. */
export const runParts = async (groups) => {
  const since = Date.now()
  const total = { passed: 0, failed: 0 }
  const lines = []

  for (const group of groups) {
    for (const { title, time, passed, failed } of await runBeside(group)) {
      total.passed += passed
      total.failed += failed
      lines.push(
        `${time.padStart(6)}  ${title}: ${passed} passed, ${failed} failed`
      )
    }
  }
  print(`\n${lines.join('\n')}\n${seconds(since).padStart(6)}  in all\n`)

  return total
}
