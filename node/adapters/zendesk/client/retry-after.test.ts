import { retryAfterMs } from './retry-after'

const now = Date.parse('2026-11-22T12:00:00Z')

describe('retryAfterMs', () => {
  it.each([
    [{ 'retry-after': '41' }, 41_000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after': 'Sun, 22 Nov 2026 12:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Sun, 22 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'ratelimit-remaining': '0', 'ratelimit-reset': '12' }, 12_000],
    [{ 'rate-limit-remaining': '0', 'rate-limit-reset': '12' }, 12_000],
    [
      {
        'zendesk-ratelimit-tickets-update': 'total=30; remaining=0; resets=59',
        'ratelimit-reset': '12',
      },
      59_000,
    ],
    [
      {
        'zendesk-rate-limit-tickets-update': 'total=20; remaining=0; resets=59',
      },
      59_000,
    ],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('reads %j as %s', (headers, expected) => {
    expect(retryAfterMs({ status: 429, headers }, now)).toBe(expected)
  })

  it('takes the limit’s reset for no pause where the limit is not the trouble', () => {
    const headers = { 'ratelimit-reset': '12' }

    expect(retryAfterMs({ status: 500, headers }, now)).toBeUndefined()
    expect(
      retryAfterMs({ status: 503, headers: { 'retry-after': '3' } }, now)
    ).toBe(3000)
  })
})
