import { structuredLog } from './structured-log'

it.each(['info', 'warn', 'error'] as const)(
  'writes no phone number at level %s, whichever field it stands in',
  (level) => {
    const write = { info: jest.fn(), warn: jest.fn(), error: jest.fn() }

    structuredLog(write)[level]('A delivery failed', {
      conversationId: 'wa-5511988887777',
      detail: 'no such user: +55 11 98888-7777',
      status: 404,
      to: undefined,
    })

    expect(write[level]).toHaveBeenCalledWith({
      message: 'A delivery failed',
      conversationId: 'wa-•••7777',
      detail: 'no such user: +•••7777',
      status: 404,
      to: undefined,
    })
  }
)
