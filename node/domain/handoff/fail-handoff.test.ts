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

  const maybeMade = (record = requested()) =>
    settled(record, failedBy(['h1:start'], retry(true)))

  const triedAgain = { sent: [{ id: 'h1:start', attempts: 1 }] }

  it.each([
    ['nobody answers in its time', () => expire(maybeMade(), atMs(300), words)],
    [
      'the account is refused',
      () =>
        settled(maybeMade(), failedBy(['h1:start'], connection, triedAgain)),
    ],
    [
      'the shopper has left before its time is over',
      () => expire(ended(maybeMade(), 'SHOPPER_LEFT', at(5)), atMs(300), words),
    ],
  ])('is looked for to be ended, and not made again, when %s', (_, over) => {
    const record = over()

    expect(record.handoff.status).toBe('CLOSED')
    expect(record.handoff.commands).toMatchObject([
      {
        id: 'h1:start',
        payload: { isOver: true },
        state: { kind: 'AMBIGUOUS' },
      },
      { id: 'h1:end', state: { kind: 'WAITING' } },
    ])
    expect(commandIds(expire(record, atMs(23 * 3600), words))).toHaveLength(2)
  })

  it('waits while the account stays refused, and after a day the merchant is told what may be there', () => {
    const over = expire(maybeMade(), atMs(300), words)
    const waiting = settled(
      over,
      failedBy(['h1:start'], connection, { ...triedAgain, at: atMs(301) })
    )

    expect(statesOf(waiting)).toMatchObject([
      { kind: 'AMBIGUOUS', awaitsAccount: true },
      { kind: 'WAITING' },
    ])

    const givenUp = expire(waiting, atMs(300 + 24 * 3600), words)

    expect(givenUp.handoff.commands).toMatchObject([
      {
        id: 'h1:end',
        state: {
          kind: 'FAILED',
          cause: 'ACCOUNT_REFUSED',
          because: '401',
          mayHaveArrived: true,
        },
      },
    ])
  })

  it('is forgotten once the partner knows of none', () => {
    const over = expire(maybeMade(), atMs(300), words)
    const none = settled(over, failedBy(['h1:start'], refused, triedAgain))

    expect(commandIds(none)).toEqual([])
    expect(types(none)).toEqual(types(over))
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
