import { structuredLog } from './structured-log'
import { wakeUp } from './wake-up'

const setUp = (sendEvent: () => Promise<void>) => {
  const lines: unknown[] = []
  const write = (line: unknown): void => {
    lines.push(line)
  }
  const log = structuredLog({ info: write, warn: write, error: write })

  return { lines, log, wake: wakeUp({ sendEvent }, log) }
}

it('sends the event to which service.json subscribes', async () => {
  const sendEvent = jest.fn(async () => undefined)

  await setUp(sendEvent).wake.relayDue('c-1')

  expect(sendEvent).toHaveBeenCalledWith('', 'relay-due', {
    conversationId: 'c-1',
  })
})

it('lets a lost event be, and logs nothing of the error', async () => {
  const { lines, wake } = setUp(async () => {
    throw new Error('secret')
  })

  await wake.relayDue('c-1')

  expect(lines).toEqual([
    {
      message: 'A wake-up could not be sent; the sweep will find the work',
      conversationId: 'c-1',
    },
  ])
})

it('writes structured lines that no field can rename', () => {
  const { lines, log } = setUp(async () => undefined)

  log.info('Started', { handoffId: 'h-1', message: 'other' })
  log.error('Failed')

  expect(lines).toEqual([
    { handoffId: 'h-1', message: 'Started' },
    { message: 'Failed' },
  ])
})
