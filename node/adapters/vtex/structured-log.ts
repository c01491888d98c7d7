import type { IOContext } from '@vtex/api'

import type { Log, LogFields } from '../../ports/log'

type RuntimeLogger = Pick<IOContext['logger'], 'info' | 'warn' | 'error'>

/** One line of JSON per call; the runtime adds account, workspace and request id. */
export const structuredLog = (logger: RuntimeLogger): Log => {
  const line = (message: string, fields: LogFields = {}) => ({
    ...fields,
    message,
  })

  return {
    info: (message, fields) => logger.info(line(message, fields)),
    warn: (message, fields) => logger.warn(line(message, fields)),
    error: (message, fields) => logger.error(line(message, fields)),
  }
}
