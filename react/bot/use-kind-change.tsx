import type { FormEvent, ReactNode } from 'react'
import React, { useState } from 'react'

import type { SectionForm } from '../forms/use-section-form'
import type { BotKind } from '../graphql/operation-types'
import type { BotForm } from './bot-form'
import { KindChangeDialog } from './kind-change-dialog'

interface KindChange {
  /** For the form: asks first where another kind was chosen. */
  submit: (event?: FormEvent) => void
  dialog: ReactNode
}

/** Before the bot becomes one of another kind, the merchant is told what becomes of the open conversations. */
export const useKindChange = (
  stored: BotKind | null,
  section: SectionForm<BotForm>
): KindChange => {
  const [asking, setAsking] = useState(false)
  const chosen = section.form.watch('kind')

  const ask = async () => {
    if (await section.check()) setAsking(true)
  }

  if (!stored || !chosen || chosen === stored) {
    return { submit: section.submit, dialog: null }
  }

  return {
    submit: (event) => {
      event?.preventDefault()
      void ask()
    },
    dialog: (
      <KindChangeDialog
        open={asking}
        from={stored}
        to={chosen}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          section.submit()
        }}
      />
    ),
  }
}
