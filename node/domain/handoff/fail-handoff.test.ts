import { expire } from '../conversation/settle'
import {
  connection,
  failedBy,
  refused,
  retry,
  settled,
  statesOf,
  types,
} from '../conversation/testing/partner-outcomes'
import {
  at,
  atMs,
  commandIds,
  ended,
  requested,
  withMessages,
  words,
} from '../conversation/testing/sample-record'

describe('a start that the partner will not take', () => {
  it.each([refused, connection])('gives back to the bot: $kind', (failure) => {
    const record = settled(
      withMessages(requested(), 'm1'),
      failedBy(['h1:start'], failure)
    )

    expect(record.handoff).toMatchObject({
      status: 'CLOSED',
      closeReason: 'PARTNER_FAILED',
    })
    expect(record.handoff.commands).toMatchObject([
      { id: 'm1', state: { kind: 'FAILED', cause: 'NOT_OPENED' } },
    ])
    expect(types(record)).toEqual(['handoff.unavailable', 'handoff.closed'])
    expect(record.toBot[0]?.payload.text).toBe('We answer from 9 to 18.')
  })

  it('gives up after five minutes', () => {
    const late = { at: atMs(5 * 60) }
    const record = settled(requested(), failedBy(['h1:start'], retry(), late))

    expect(record.handoff.closeReason).toBe('PARTNER_FAILED')
  })

  it('looks for what it may have made a while longer, and ends it', () => {
    const ambiguous = settled(requested(), failedBy(['h1:start'], retry(true)))
    const over = expire(ambiguous, atMs(5 * 60), words)

    expect(over.handoff.closeReason).toBe('PARTNER_FAILED')
    expect(over.handoff.commands).toMatchObject([
      { id: 'h1:start', state: { kind: 'AMBIGUOUS', since: at(5 * 60) } },
      { id: 'h1:end' },
    ])
    expect(commandIds(expire(over, atMs(10 * 60), words))).toEqual([])
  })

  it('says nothing about a handoff that was closed, and forgets its end', () => {
    const left = ended(requested(), 'SHOPPER_LEFT', at(5))
    const record = settled(left, failedBy(['h1:start'], refused))

    expect(record.handoff.closeReason).toBe('SHOPPER_LEFT')
    expect(commandIds(record)).toEqual([])
    expect(types(record)).toEqual(['handoff.closed'])
  })

  it('leaves the handoff that came after it alone', () => {
    const left = ended(requested('h1'), 'SHOPPER_LEFT', at(5))
    const record = settled(
      requested('h2', left),
      failedBy(['h1:start'], refused)
    )

    expect(record.handoff).toMatchObject({ id: 'h2', status: 'REQUESTED' })
    expect(commandIds(record)).toEqual(['h2:start'])
    expect(record.former).toMatchObject([{ id: 'h1', commands: [] }])
  })

  it('waits for a passing fault to pass', () => {
    const record = settled(requested(), failedBy(['h1:start'], retry(true)))

    expect(record.handoff.status).toBe('REQUESTED')
    expect(statesOf(record)).toMatchObject([
      {
        kind: 'AMBIGUOUS',
        attempts: 1,
        dueAt: at(101),
        because: 'no answer',
      },
    ])
  })
})
