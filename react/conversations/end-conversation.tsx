import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import type { Conversation } from '../graphql/answers'
import endMutation from '../graphql/end-conversation.graphql'
import { useTranslate } from '../i18n/use-translate'
import { useOperation } from '../page/use-operation'
import { useDoneToast } from '../page/use-toasts'
import { usePartnerValues } from '../partner/partner-page'
import { ConfirmDialog } from '../ui/dialog'
import { plainList, stack } from '../ui/layout'
import { OutcomeNotice } from '../ui/outcome-notice'

interface Props {
  conversation: Conversation
  onEnded: () => void
}

/** Ends an open conversation, once it was read what that does to each who takes part. */
export const EndConversation: FC<Props> = ({
  conversation: { id, row },
  onEnded,
}) => {
  const translate = useTranslate()
  const valuesOf = usePartnerValues()
  const done = useDoneToast()
  const [asking, setAsking] = useState(false)
  const [run, running, outcome] = useOperation(endMutation)

  const end = async () => {
    const result = await run({ conversationId: id })

    if (result.kind !== 'done') return
    setAsking(false)
    done(translate('conversation.was-ended'))
    onEnded()
  }

  return (
    <>
      <Button
        type="button"
        variant="criticalTertiary"
        bleedX
        onClick={() => setAsking(true)}
      >
        {translate('conversation.end')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={translate('conversation.end-title')}
        confirm={translate('conversation.end')}
        critical
        busy={running}
        onConfirm={() => void end()}
        onClose={() => setAsking(false)}
      >
        <ul className={`${plainList} ${stack}`}>
          <li>{translate('conversation.end-shopper')}</li>
          <li>
            {translate('conversation.end-agent', valuesOf(row.handoff.partner))}
          </li>
          <li>{translate('conversation.end-bot')}</li>
        </ul>
        <OutcomeNotice outcome={outcome} />
      </ConfirmDialog>
    </>
  )
}
