import { Button } from '@vtex/admin-ui'
import type { ReactElement, ReactNode } from 'react'
import React, { useState } from 'react'

import type { FieldOf, Operation } from '../graphql/operation'
import type { Outcome, Payload } from '../page/use-operation'
import { useOperation } from '../page/use-operation'
import { ConfirmDialog } from './dialog'
import { stack } from './layout'
import { OutcomeNotice } from './outcome-notice'

interface Props<R extends Record<string, Payload>, V> {
  mutation: Operation<R, V>
  variables: V
  label: string
  title: string
  variant?: 'secondary'
  /** Also after a failure, which does not tell whether it was done. */
  onTried: (outcome: Outcome<FieldOf<R>>) => void
  children: ReactNode
}

/** A button for what cannot simply be taken back: a dialog asks first, and stays open with what went wrong. */
export const AskedOperation = <R extends Record<string, Payload>, V>({
  mutation,
  variables,
  label,
  title,
  variant,
  onTried,
  children,
}: Props<R, V>): ReactElement => {
  const [asking, setAsking] = useState(false)
  const [run, running, outcome] = useOperation(mutation)

  const confirm = async () => {
    const result = await run(variables)

    if (result.kind === 'done') setAsking(false)
    onTried(result)
  }

  return (
    <>
      <Button
        type="button"
        variant={variant ?? 'criticalTertiary'}
        bleedX={!variant}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      <ConfirmDialog
        open={asking}
        title={title}
        confirm={label}
        critical
        busy={running}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      >
        <div className={stack}>
          {children}
          <OutcomeNotice outcome={outcome} />
        </div>
      </ConfirmDialog>
    </>
  )
}
