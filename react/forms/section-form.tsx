import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import type { FieldValues } from 'react-hook-form'

import { FailureNotice } from '../ui/answer-view'
import { looseStack } from '../ui/layout'
import { ErrorSummary } from './error-summary'
import { SaveBar } from './save-bar'
import type { SectionForm } from './use-section-form'

/** The save bar sticks to the bottom: what takes focus is scrolled above it. */
const aboveSaveBar = csx({
  '& *': { scrollMarginBottom: '8rem' },
})

interface Props<T extends FieldValues> {
  section: SectionForm<T>
  /** Names the form for those who do not see it. */
  label: string
  children: React.ReactNode
}

/** The form element with what every section shows around its fields. */
export const SectionFormView = <T extends FieldValues>({
  section,
  label,
  children,
}: Props<T>): ReturnType<FC> => (
  <form
    noValidate
    aria-label={label}
    className={`${looseStack} ${aboveSaveBar}`}
    onSubmit={section.submit}
    onFocus={section.onFocus}
  >
    <ErrorSummary
      errors={section.errors}
      attempt={section.attempt}
      onJump={section.jumpTo}
    />
    {children}
    {section.dirty && section.inFront && (
      <SaveBar
        saving={section.saving}
        onDiscard={section.discard}
        failure={
          section.failure && (
            <FailureNotice
              failure={section.failure}
              inForm
              onRetry={() => section.submit()}
            />
          )
        }
      />
    )}
  </form>
)
