import type { IOContext } from '@vtex/api'

import { maskPhoneNumbers } from '../../domain/mask-personal'
import type { Log, LogFields } from '../../ports/log'

type RuntimeLogger = Pick<IOContext['logger'], 'info' | 'warn' | 'error'>

const masked = (fields: LogFields): LogFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? maskPhoneNumbers(value) : value,
    ])
  )

/**
 * One line of JSON per call; the runtime adds account, workspace and request id. A bot may name its conversations by the
 * shopper's number and a partner may quote it: no field tells more than its ending.
 */
export const structuredLog = (logger: RuntimeLogger): Log => {
  const line = (message: string, fields: LogFields = {}) => ({
    ...masked(fields),
    message,
  })

  return {
    info: (message, fields) => logger.info(line(message, fields)),
    warn: (message, fields) => logger.warn(line(message, fields)),
    error: (message, fields) => logger.error(line(message, fields)),
  }
}
