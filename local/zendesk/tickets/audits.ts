import type { Answer, SignedCall } from '../http/api-call'
import { answerOf, ok } from '../http/api-call'
import { anyPage } from '../http/pagination'
import type { Sandbox } from '../sandbox'
import { findTicket } from './find-ticket'
import { presentAudit } from './present-comment'

export const listAudits = (sandbox: Sandbox, call: SignedCall): Answer =>
  answerOf(
    findTicket(sandbox, call).andThen((ticket) => {
      const audits = sandbox.db.audits.having(ticket.id)
      const descending = call.query.get('sort') === '-created_at'
      const path = `/tickets/${ticket.id}/audits.json`

      return anyPage(
        call,
        path,
        descending ? [...audits].reverse() : audits
      ).map(({ rows, around }) =>
        ok({
          audits: rows.map((row) => presentAudit(sandbox, row, call.origin)),
          ...around,
        })
      )
    })
  )
