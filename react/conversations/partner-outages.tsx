import { Button, Anchor } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useContext, useState } from 'react'

import type { ConversationRow, HealthFinding } from '../graphql/answers'
import type { Partner } from '../graphql/operation-types'
import retryMutation from '../graphql/retry-deliveries.graphql'
import { useTranslate } from '../i18n/use-translate'
import { useOperation } from '../page/use-operation'
import { GoToContext } from '../page/use-tab'
import { usePartnerPages, usePartnerValues } from '../partner/partner-page'
import { useOutageTitle } from '../status/use-outage-title'
import { useFindings } from '../status/use-status'
import { row as rowClass, tightStack } from '../ui/layout'
import { Notice } from '../ui/notice'
import { OutcomeNotice } from '../ui/outcome-notice'
import { useLastKnown } from './use-last-known'
import { useRetriedToast } from './use-retried-toast'

interface Props {
  /** Unknown while they are read. */
  rows?: ConversationRow[]
  timeZone: string
  /** Something was tried again. */
  onTried: () => void
}

interface TryNowProps {
  /** One waiting message to try: an answer to it shows that the partner is back, and then all others are due. Unknown until a list was read. */
  row?: ConversationRow
  stillSilent: string
  onTried: () => void
}

const TryNow: FC<TryNowProps> = ({ row, stillSilent, onTried }) => {
  const translate = useTranslate()
  const tell = useRetriedToast()
  const [isSilent, setSilent] = useState(false)
  const [run, running, outcome] = useOperation(retryMutation)

  const tryNow = async (conversationId: string) => {
    setSilent(false)

    const result = await run({ conversationId })

    onTried()
    if (result.kind !== 'done') return

    const { handoff } = result.payload

    if (handoff && handoff.waitingDeliveries > 0) setSilent(true)
    else tell(handoff)
  }

  return (
    <>
      {row && (
        <Button
          type="button"
          variant="secondary"
          loading={running}
          onClick={() => void tryNow(row.id)}
        >
          {translate('outage.try')}
        </Button>
      )}
      <span role="status">{isSilent && stillSilent}</span>
      <OutcomeNotice outcome={outcome} />
    </>
  )
}

const PartnerOutage: FC<
  Props & { partner: Partner; finding: HealthFinding }
> = ({ partner, finding, rows, timeZone, onTried }) => {
  const translate = useTranslate()
  const outageTitle = useOutageTitle(timeZone)
  const goTo = useContext(GoToContext)
  const { statusPage } = usePartnerPages()[partner]
  const values = usePartnerValues()(partner)
  const waiting = useLastKnown(rows)?.find(
    ({ handoff }) =>
      handoff.partner === partner && handoff.waitingDeliveries > 0
  )

  return (
    <Notice
      tone="critical"
      title={outageTitle(translate('outage.title', values), finding.since)}
    >
      <div className={tightStack}>
        <span>
          {translate('outage.text', {
            ...values,
            count: finding.conversations,
          })}
        </span>
        <div className={rowClass}>
          <TryNow
            row={waiting}
            stillSilent={translate('outage.still', values)}
            onTried={onTried}
          />
          <Anchor href={statusPage} target="_blank" rel="noopener noreferrer">
            {translate('outage.status-page', values)}
          </Anchor>
          <Button
            type="button"
            variant="tertiary"
            bleedX
            onClick={() => goTo('support', 'switch')}
          >
            {translate('outage.switch')}
          </Button>
        </div>
      </div>
    </Notice>
  )
}

/** Partners that do not answer: since when, for how many conversations, what becomes of waiting messages, and what can be done. */
export const PartnerOutages: FC<Props> = (props) => {
  const findings = useFindings('PARTNER_SILENT')

  return (
    <>
      {findings.map(
        (finding) =>
          finding.partner && (
            <PartnerOutage
              key={finding.partner}
              partner={finding.partner}
              finding={finding}
              {...props}
            />
          )
      )}
    </>
  )
}
