import { useState } from 'react'

import type { ErasurePayload, ErasureReceipt } from '../../graphql/answers'
import eraseMutation from '../../graphql/erase-shopper.graphql'
import { useIsMounted } from '../../page/use-is-mounted'
import type { Outcome } from '../../page/use-operation'
import { useOperation } from '../../page/use-operation'

export interface Erasing {
  plan?: NonNullable<ErasurePayload['plan']>
  receipt?: ErasureReceipt
  outcome?: Outcome<ErasurePayload>
  running: boolean
  look: () => Promise<void>
  erase: () => Promise<void>
  forget: () => void
}

/** Looks what would be erased of a phone number, and erases it call by call until it is done or has to wait. */
export const useErasing = (phoneNumber: string): Erasing => {
  const mounted = useIsMounted()
  const [run] = useOperation(eraseMutation)
  const [running, setRunning] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<ErasurePayload>>()
  const [plan, setPlan] = useState<Erasing['plan']>()
  const [receipt, setReceipt] = useState<ErasureReceipt>()

  const forget = () => {
    setOutcome(undefined)
    setPlan(undefined)
    setReceipt(undefined)
  }

  const step = async (confirm: boolean) => {
    const result = await run({ phoneNumber, confirm })

    setOutcome(result)

    return result.kind === 'done' ? result.payload : undefined
  }

  return {
    plan,
    receipt,
    outcome,
    running,
    forget,
    look: async () => {
      setRunning(true)
      setPlan((await step(false))?.plan ?? undefined)
      setRunning(false)
    },
    erase: async () => {
      setRunning(true)

      let goesOn = true

      while (goesOn && mounted.current) {
        const made = (await step(true))?.receipt

        if (made) setReceipt(made)
        goesOn = Boolean(made && !made.doneAt && made.onTheirWay === 0)
      }

      if (mounted.current) setRunning(false)
    },
  }
}
