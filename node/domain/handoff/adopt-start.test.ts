import { ok } from 'neverthrow'

import { expire, settle } from '../conversation/settle'
import {
  at,
  atMs,
  requested,
  words,
} from '../conversation/testing/sample-record'
import { adoptStart } from './adopt-start'

const learned = { partnerReference: 't-9', memory: { ticket: 't-9' } }

it('tells what the partner has where the answer was lost', () => {
  expect(adoptStart(requested().handoff, learned, at(1))).toMatchObject({
    ...learned,
    commands: [{ payload: { kind: 'start' } }],
  })
})

it('leaves one where the start was made twice: what is known first stays, the other is ended', () => {
  const handoff = adoptStart(requested().handoff, learned, at(1))
  const { handoff: settled } = settle(
    { ...requested(), handoff },
    {
      kind: 'partner',
      handoffId: 'h1',
      sent: [{ id: 'h1:start', attempts: 0 }],
      memoryBefore: {},
      result: ok({ partnerReference: 't-10', memory: { ticket: 't-10' } }),
      startedAt: atMs(1),
      at: atMs(2),
      jitter: 0,
    },
    words
  )

  expect(settled).toMatchObject({
    ...learned,
    commands: [{ payload: { kind: 'end', partnerReference: 't-10' } }],
  })
})

it('ends what a signal shows after the handoff was given up', () => {
  const { handoff } = expire(requested(), atMs(1000), words)

  expect(adoptStart(handoff, learned, at(1))).toMatchObject({
    ...learned,
    commands: [{ payload: { kind: 'end' } }],
  })
})
