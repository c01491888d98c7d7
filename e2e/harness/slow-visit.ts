import type { BrowserContext, Page } from 'playwright-core'

/** A processor that is four times slower, and a line of 9 Mbit a second. */
const SLOWER = 4
const BYTES_A_SECOND = 9_000_000 / 8
const LATENCY_MS = 40

/** The least that browsers tell of, in milliseconds. */
const SHORTEST_ANSWER_MS = 16

interface Seen {
  /** Milliseconds from the beginning of the visit until its largest piece was drawn. */
  largestAt: number
  /** How far things moved that nobody had asked to move. */
  shift: number
  /** Milliseconds from each key until the page was drawn anew; those below the least are not told. */
  keys: number[]
  /** The same of each click. */
  clicks: number[]
}

interface Shift extends PerformanceEntry {
  value: number
  hadRecentInput: boolean
}

declare global {
  interface Window {
    seen: Seen
  }
}

/** Runs in the page, before its own script. */
const watch = (shortest: number): void => {
  const seen: Seen = { largestAt: 0, shift: 0, keys: [], clicks: [] }
  const observe = (
    type: string,
    take: (entry: PerformanceEntry) => void
  ): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      durationThreshold: shortest,
    } as PerformanceObserverInit)

  window.seen = seen
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.largestAt = startTime
  })
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as Shift

    if (!hadRecentInput) seen.shift += value
  })
  observe('event', ({ name, duration }) => {
    if (name === 'keydown') seen.keys.push(duration)
    if (name === 'click') seen.clicks.push(duration)
  })
}

/** Runs in the page: a piece of work in its mean over the same at its best. */
const meanOverBest = (): number => {
  const times = Array.from({ length: 40 }, () => {
    const startedAt = performance.now()

    for (let count = 0; count < 1_000_000; count += 1) Math.sqrt(count)

    return performance.now() - startedAt
  })

  return (
    times.reduce((all, time) => all + time, 0) /
    times.length /
    Math.min(...times)
  )
}

export interface SlowVisit {
  page: Page
  seen(): Promise<Seen>
  /** How many times longer everything takes now than on a machine with nothing else to do; 1 there. */
  crowding(): Promise<number>
}

/** A visit with nothing kept of an earlier one, on a slow machine and a slow line. */
export const slowVisit = async (
  browser: BrowserContext
): Promise<SlowVisit> => {
  const page = await browser.newPage()
  const devtools = await browser.newCDPSession(page)

  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addInitScript(watch, SHORTEST_ANSWER_MS)

  return {
    page,
    seen: () => page.evaluate(() => window.seen),
    crowding: () => page.evaluate(meanOverBest),
  }
}
