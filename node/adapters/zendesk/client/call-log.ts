import type { Log } from '../../../ports/log'
import type { HttpAnswer } from '../../../ports/outbound-http'
import type { Redact } from '../../http/redact'
import type { ZendeskRequest } from './call'
import type { ZendeskFailure } from './failure'

interface CallLog {
  /** Zendesk drops what it does not know from a call and tells so in a header only. */
  answered(request: ZendeskRequest, answer: HttpAnswer, redact: Redact): void
  failed(request: ZendeskRequest, failure: ZendeskFailure): void
}

const MAX_WARNING = 300

/** Notes calls without their query and body, which hold what shoppers wrote. */
export const callLog = (log: Log): CallLog => ({
  answered: ({ method, path }, { headers }, redact) => {
    const warning = headers['x-zendesk-api-warn']

    if (warning) {
      log.warn('Zendesk ignored a part of a call', {
        method,
        path,
        warning: redact(warning).slice(0, MAX_WARNING),
      })
    }
  },
  failed: ({ method, path }, { kind, answer }) =>
    log.warn('Zendesk did not do as asked', {
      method,
      path,
      kind,
      status: answer?.status,
    }),
})
