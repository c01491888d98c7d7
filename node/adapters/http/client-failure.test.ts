import { detailOf } from './client-failure'
import { redactor } from './redact'

const secret = 'a-secret-of-thirty-two-letters-x'
const redact = redactor([secret])

it('shows at most 300 letters, redacted before they are cut', () => {
  const detail = detailOf(`${'x'.repeat(290)} ${secret}`, redact)

  expect(detail.length).toBeLessThanOrEqual(301)
  expect(detail).toContain('•••')
  expect(detail).not.toContain(secret.slice(0, 8))
})

it('takes no longer for what is too long to read', () => {
  const read: number[] = []
  const detail = detailOf(secret.repeat(500_000), (text) => {
    read.push(text.length)

    return redact(text)
  })

  expect(read).toEqual([16_000])
  expect(detail).toBe('•••')
})
