import { z } from 'zod'

import {
  id,
  instant,
  optionalEmail,
  optionalId,
  optionalLine,
  phoneNumber,
  secureLink,
  text,
} from './fields'
import { parseInput } from './parse-input'

const faults = (schema: z.ZodType, input: unknown) =>
  parseInput(schema, input)._unsafeUnwrapErr()

const read = (schema: z.ZodType, input: unknown) =>
  parseInput(schema, input)._unsafeUnwrap()

describe('what a bot sends', () => {
  it.each([
    [id, 'c-1', 'c-1'],
    [phoneNumber, '+55 (11) 98888-7777', '+5511988887777'],
    [instant, '2026-11-20T09:00:00-03:00', '2026-11-20T12:00:00.000Z'],
    [instant, '2026-11-20T12:00:00Z', '2026-11-20T12:00:00.000Z'],
    [
      secureLink,
      'https://files.weni.ai/a.png?x=1',
      'https://files.weni.ai/a.png?x=1',
    ],
    [optionalEmail, ' ana@example.com ', 'ana@example.com'],
    [text, 'cut \ud83d\u0000', 'cut \ufffd'],
    [optionalLine, 'Ana \ud83d\u0000', 'Ana \ufffd'],
    [optionalLine, null, undefined],
    [optionalLine, undefined, undefined],
    [optionalId, '  ', undefined],
  ])('is read: %#', (field, input, expected) => {
    expect(read(field, input)).toBe(expected)
  })

  it.each([
    [id, '', 'REQUIRED'],
    [id, ' ', 'REQUIRED'],
    [id, 'x'.repeat(201), 'TOO_LONG'],
    [id, 7, 'INVALID_INPUT'],
    [id, 'c-\ud800', 'INVALID_INPUT'],
    [id, 'c-\u0000', 'INVALID_INPUT'],
    [text, '\u0000', 'REQUIRED'],
    [optionalId, 'x'.repeat(201), 'TOO_LONG'],
    [text, '', 'REQUIRED'],
    [phoneNumber, '12', 'INVALID_PHONE_NUMBER'],
    [instant, 'yesterday', 'INSTANT_INVALID'],
    [instant, '2026-11-20', 'INSTANT_INVALID'],
    [instant, '2026-13-20T12:00:00Z', 'INSTANT_INVALID'],
    [secureLink, 'http://files.weni.ai/a.png', 'URL_INVALID'],
    [secureLink, 'files.weni.ai/a.png', 'URL_INVALID'],
    [secureLink, 'javascript:alert(1)', 'URL_INVALID'],
    [optionalEmail, 'ana', 'EMAIL_INVALID'],
    [optionalEmail, `ana@${'shop.'.repeat(60)}example`, 'EMAIL_INVALID'],
  ])('is refused: %#', (field, input, code) => {
    expect(faults(field, input)).toMatchObject([{ code }])
  })

  it('is refused at each wrong field, with what a right value would be', () => {
    const schema = z.object({
      shopper: z.object({ phoneNumber }),
      lines: z.array(z.object({ sentAt: instant })),
    })
    const input = {
      shopper: { phoneNumber: '12' },
      lines: [{ sentAt: '2026-11-20T12:00:00Z' }, { sentAt: 'now' }],
    }

    expect(faults(schema, input)).toEqual([
      {
        code: 'INVALID_PHONE_NUMBER',
        field: 'shopper.phoneNumber',
        values: { example: '+55 11 98888-7777' },
      },
      {
        code: 'INSTANT_INVALID',
        field: 'lines.1.sentAt',
        values: { example: '2026-11-20T12:00:00Z' },
      },
    ])
  })
})
