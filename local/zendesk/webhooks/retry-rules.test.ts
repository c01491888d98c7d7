import type { Reply } from './attempt'
import { judge } from './retry-rules'

const answer = (status: number, headers = {}): Reply => ({
  kind: 'answer',
  status,
  headers,
  body: '',
})

test.each([200, 201, 204, 299])('%d is success', (status) => {
  expect(judge(answer(status), 0)).toEqual({ done: true, status: 'success' })
})

test.each([301, 400, 401, 403, 404, 410, 429, 500, 502, 503, 504])(
  '%d without Retry-After is tried once',
  (status) => {
    expect(judge(answer(status), 0)).toEqual({
      done: true,
      status: 'terminated',
    })
  }
)

test.each([
  [429, { 'Retry-After': '5' }, 5000],
  [503, { 'retry-after': '59' }, 59_000],
  [503, { 'retry-after': '0' }, 0],
])('%d with %j is tried again', (status, headers, waitMs) => {
  expect(judge(answer(status, headers), 0)).toEqual({ done: false, waitMs })
})

test.each([
  [429, { 'retry-after': '60' }],
  [503, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }],
  [503, { 'retry-after': '-1' }],
  [500, { 'retry-after': '5' }],
  [401, { 'retry-after': '5' }],
])('%d with %j is not', (status, headers) => {
  expect(judge(answer(status, headers), 0).done).toBe(true)
})

test('a conflict is tried again three times', () => {
  const verdicts = [0, 1, 2, 3].map((retries) => judge(answer(409), retries))
  expect(verdicts.map(({ done }) => done)).toEqual([false, false, false, true])
  expect(verdicts[3]).toEqual({ done: true, status: 'failed' })
})

test('a time-out is tried again five times', () => {
  const verdicts = [0, 4, 5].map((retries) =>
    judge({ kind: 'timeout' }, retries)
  )
  expect(verdicts.map(({ done }) => done)).toEqual([false, false, true])
  expect(verdicts[2]).toEqual({ done: true, status: 'timeout' })
})

test('who cannot be reached is not tried again', () => {
  expect(judge({ kind: 'unreachable' }, 0)).toEqual({
    done: true,
    status: 'failed',
  })
})
