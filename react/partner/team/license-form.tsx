import { Button } from '@vtex/admin-ui'
import type { FC, FormEvent } from 'react'
import React, { useState } from 'react'

import { wholeNumber } from '../../forms/whole-number'
import requestMutation from '../../graphql/request-licenses.graphql'
import type { LicenseUsage } from '../../graphql/answers'
import { messageKey, useTranslate } from '../../i18n/use-translate'
import { useOperation } from '../../page/use-operation'
import { useDoneToast } from '../../page/use-toasts'
import { stack } from '../../ui/layout'
import { OutcomeNotice } from '../../ui/outcome-notice'
import { usePartnerValues } from '../partner-page'
import { currentQuantity, requestedMessage } from './license-state'
import { PeakLine } from './peak-line'
import { NumberField } from './number-field'

const LEAST = 1
const MOST = 10_000

interface Props {
  usage: LicenseUsage
  /** The number is in force at once: the merchant states it. */
  isStated: boolean
  onChanged: () => void
}

export const LicenseForm: FC<Props> = ({ usage, isStated, onChanged }) => {
  const translate = useTranslate()
  const done = useDoneToast()
  const values = usePartnerValues()(usage.partner)
  const current = String(currentQuantity(usage) ?? '')
  const [typed, setTyped] = useState(current)
  const [error, setError] = useState<string>()
  const [run, running, outcome] = useOperation(requestMutation)

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()

    const quantity = wholeNumber(typed, LEAST, MOST)

    setError(
      quantity === undefined
        ? translate('whole-number', { min: LEAST, max: MOST })
        : undefined
    )
    if (quantity === undefined) return

    const result = await run({ input: { partner: usage.partner, quantity } })

    onChanged()

    if (result.kind === 'done') {
      const changed = result.payload.licenseUsage ?? usage

      done(
        translate(isStated ? messageKey('saved') : requestedMessage(changed))
      )
    }
  }

  return (
    <form noValidate className={stack} onSubmit={(event) => void submit(event)}>
      <NumberField
        label={
          isStated
            ? translate('licenses.stated', values)
            : translate('licenses.wanted')
        }
        help={
          isStated
            ? translate('licenses.stated-help', values)
            : translate('licenses.wanted-help')
        }
        error={error}
        value={typed}
        min={LEAST}
        max={MOST}
        onChange={setTyped}
      />
      <PeakLine partner={usage.partner} typed={typed} onTake={setTyped} />
      <OutcomeNotice outcome={outcome} onRetry={() => void submit()} />
      {typed !== current && (
        <div>
          <Button type="submit" loading={running}>
            {isStated ? translate('save') : translate('licenses.request')}
          </Button>
        </div>
      )}
    </form>
  )
}
