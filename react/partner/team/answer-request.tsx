import { Button } from '@vtex/admin-ui'
import type { DocumentNode } from 'graphql'
import type { ReactElement } from 'react'
import React from 'react'

import { useTranslate } from '../../i18n/use-translate'
import { useOperation } from '../../page/use-operation'
import { useIsVtexTeam } from '../../page/use-viewer'
import { row, stack } from '../../ui/layout'
import { OutcomeNotice } from '../../ui/outcome-notice'

interface Props {
  mutation: DocumentNode
  /** What the mutation asks for besides the answer. */
  variables?: Record<string, string>
  onAnswered: () => void
}

/** For the VTEX team: confirms or refuses what the store asked for. Merchants see nothing of it. */
export const AnswerRequest = ({
  mutation,
  variables,
  onAnswered,
}: Props): ReactElement | null => {
  const translate = useTranslate()
  const isVtexTeam = useIsVtexTeam()
  const [run, running, outcome] = useOperation(mutation)

  if (!isVtexTeam) return null

  const answer = async (confirmed: boolean) => {
    await run({ ...variables, confirmed })
    onAnswered()
  }

  return (
    <div
      className={stack}
      role="group"
      aria-label={translate('zenvia.vtex-team')}
    >
      <OutcomeNotice outcome={outcome} />
      <div className={row}>
        <Button
          type="button"
          loading={running}
          onClick={() => void answer(true)}
        >
          {translate('request.confirm')}
        </Button>
        <Button
          type="button"
          variant="criticalTertiary"
          bleedX
          disabled={running}
          onClick={() => void answer(false)}
        >
          {translate('request.refuse')}
        </Button>
      </div>
    </div>
  )
}
