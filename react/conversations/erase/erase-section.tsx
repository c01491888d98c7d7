import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import { useTranslate } from '../../i18n/use-translate'
import { ConfirmDialog } from '../../ui/dialog'
import { muted, row, short, stack } from '../../ui/layout'
import { OutcomeNotice } from '../../ui/outcome-notice'
import { Section } from '../../ui/section'
import { TextField } from '../../ui/text-field'
import { ErasureReceipt } from './erasure-receipt'
import type { Erasing } from './use-erasing'
import { useErasing } from './use-erasing'

const isNothing = (plan: Erasing['plan']): boolean =>
  plan?.conversations === 0 && !plan.isMore

interface Props {
  timeZone: string
  onErased: () => void
}

const PlanLine: FC<{ plan: NonNullable<Erasing['plan']> }> = ({ plan }) => {
  const translate = useTranslate()
  const { conversations: count, open, phoneEnding: ending, isMore } = plan

  return (
    <p className={muted} role="status">
      {isNothing(plan)
        ? translate('erase.nothing', { ending })
        : translate('erase.plan', {
            count,
            open,
            ending,
            more: isMore ? 'yes' : 'no',
          })}
    </p>
  )
}

/** What the service says about the number. */
const faultOf = (outcome: Erasing['outcome']): string | undefined =>
  outcome?.kind === 'refused'
    ? outcome.errors.find(({ field }) => field)?.message
    : undefined

/** What will be erased, how far it has come, or the receipt. */
const Found: FC<{ erasing: Erasing; timeZone: string }> = ({
  erasing: { plan, receipt, running },
  timeZone,
}) => {
  const translate = useTranslate()

  if (!receipt) return plan ? <PlanLine plan={plan} /> : null

  return running ? (
    <p className={muted} role="status">
      {translate('erase.progress', { count: receipt.conversations })}
    </p>
  ) : (
    <ErasureReceipt receipt={receipt} timeZone={timeZone} />
  )
}

/** Erases what is stored of a shopper who asks for it, after showing what that is. */
export const EraseSection: FC<Props> = ({ timeZone, onErased }) => {
  const translate = useTranslate()
  const [phoneNumber, setPhoneNumber] = useState('')
  const [asking, setAsking] = useState(false)
  const erasing = useErasing(phoneNumber)
  const { plan, receipt, outcome, running } = erasing

  const fault = faultOf(outcome)
  const canErase = plan && !isNothing(plan) && !receipt?.doneAt

  const look = async () => {
    erasing.forget()
    await erasing.look()
  }

  const erase = async () => {
    setAsking(false)
    await erasing.erase()
    onErased()
  }

  return (
    <Section
      place="erase"
      title={translate('erase.title')}
      description={translate('erase.description')}
    >
      <form
        className={stack}
        onSubmit={(event) => {
          event.preventDefault()
          void look()
        }}
      >
        <div className={short}>
          <TextField
            type="tel"
            label={translate('erase.phone')}
            help={translate('erase.phone-help')}
            error={fault}
            value={phoneNumber}
            onChange={(event) => {
              setPhoneNumber(event.target.value)
              erasing.forget()
            }}
          />
        </div>
        <div className={row}>
          <Button
            type="submit"
            variant="secondary"
            disabled={phoneNumber.trim() === ''}
            loading={running && !receipt}
          >
            {translate('erase.look')}
          </Button>
          {canErase && (
            <Button
              type="button"
              variant="criticalTertiary"
              bleedX
              loading={running}
              onClick={() => setAsking(true)}
            >
              {translate('erase.erase')}
            </Button>
          )}
        </div>
        {!fault && <OutcomeNotice outcome={outcome} />}
        <Found erasing={erasing} timeZone={timeZone} />
      </form>
      <ConfirmDialog
        open={asking}
        title={translate('erase.confirm-title')}
        confirm={translate('erase.erase')}
        critical
        onConfirm={() => void erase()}
        onClose={() => setAsking(false)}
      >
        <p>{translate('erase.confirm')}</p>
      </ConfirmDialog>
    </Section>
  )
}
