import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import type { ErasureReceipt as Receipt } from '../../graphql/answers'
import eraseMutation from '../../graphql/erase-conversation.graphql'
import { useTranslate } from '../../i18n/use-translate'
import { useOperation } from '../../page/use-operation'
import { ConfirmDialog } from '../../ui/dialog'
import { OutcomeNotice } from '../../ui/outcome-notice'
import { ErasureReceipt } from './erasure-receipt'

interface Props {
  conversationId: string
  timeZone: string
  /** Once the receipt was read. */
  onErased: () => void
}

/** Erases one conversation, of a shopper without a phone number too; the dialog stays for its receipt. */
export const EraseConversation: FC<Props> = ({
  conversationId,
  timeZone,
  onErased,
}) => {
  const translate = useTranslate()
  const [asking, setAsking] = useState(false)
  const [receipt, setReceipt] = useState<Receipt>()
  const [run, running, outcome] = useOperation(eraseMutation)
  const isDone = Boolean(receipt?.doneAt)

  const erase = async () => {
    const result = await run({ conversationId })

    if (result.kind === 'done') {
      setReceipt(result.payload.receipt ?? undefined)
    }
  }

  const close = () => {
    setAsking(false)
    if (isDone) onErased()
  }

  return (
    <>
      <Button
        type="button"
        variant="criticalTertiary"
        bleedX
        onClick={() => setAsking(true)}
      >
        {translate('erase.one')}
      </Button>
      <ConfirmDialog
        open={asking}
        done={isDone}
        title={
          isDone ? translate('erase.one') : translate('erase.confirm-title')
        }
        confirm={translate('erase.erase')}
        critical
        busy={running}
        onConfirm={() => void erase()}
        onClose={close}
      >
        {receipt ? (
          <ErasureReceipt receipt={receipt} timeZone={timeZone} />
        ) : (
          <p>{translate('erase.confirm')}</p>
        )}
        <OutcomeNotice outcome={outcome} />
      </ConfirmDialog>
    </>
  )
}
