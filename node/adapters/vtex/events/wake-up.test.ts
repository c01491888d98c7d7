import { recent } from '../../process/recent'
import { structuredLog } from '../structured-log'
import { wakeUp } from './wake-up'

const setUp = (sendEvent: () => Promise<boolean>) => {
  const lines: unknown[] = []
  const write = (line: unknown): void => {
    lines.push(line)
  }
  const log = structuredLog({ info: write, warn: write, error: write })

  const time = { now: 0 }
  const memory = recent<true>({ max: 9, lifetimeMs: 60_000 }, () => time.now)
  const wakeFor = (scope: string) =>
    wakeUp({ eventBus: { sendEvent }, log, memory, scope })

  return { lines, log, time, wakeFor, wake: wakeFor('livestore/master') }
}

it('sends the event to which service.json subscribes', async () => {
  const sendEvent = jest.fn(async () => true)

  await setUp(sendEvent).wake.relayDue('c-1')

  expect(sendEvent).toHaveBeenCalledWith('relay-due', {
    conversationId: 'c-1',
  })
})

it('asks for a sweep once a minute, each store for itself', async () => {
  const sendEvent = jest.fn(async () => true)
  const { time, wake, wakeFor } = setUp(sendEvent)

  await wake.sweepDue()
  time.now = 59_999
  await wake.sweepDue()
  expect(sendEvent.mock.calls).toEqual([['sweep-due', {}]])

  await wakeFor('otherstore/master').sweepDue()
  time.now = 60_000
  await wake.sweepDue()
  expect(sendEvent).toHaveBeenCalledTimes(3)
})

it('lets a lost event be, and logs it', async () => {
  const { lines, wake } = setUp(async () => false)

  await wake.relayDue('c-1')

  expect(lines).toEqual([
    {
      message: 'A wake-up could not be sent; the sweep will find the work',
      topic: 'relay-due',
      conversationId: 'c-1',
    },
  ])
})

it('writes structured lines that no field can rename', () => {
  const { lines, log } = setUp(async () => true)

  log.info('Started', { handoffId: 'h-1', message: 'other' })
  log.error('Failed')

  expect(lines).toEqual([
    { handoffId: 'h-1', message: 'Started' },
    { message: 'Failed' },
  ])
})
