import { Button, csx, Skeleton } from '@vtex/admin-ui'
import type { ReactElement, ReactNode } from 'react'
import React from 'react'

import { messageKey, useTranslate } from '../i18n/use-translate'
import type { Failure } from '../page/failure'
import type { Answer } from '../page/use-answer'
import { stack } from './layout'
import { Notice } from './notice'

const failureMessages: Record<Failure, string> = {
  NO_RIGHT: messageKey('failure.no-right'),
  BUSY: messageKey('failure.busy'),
  UNREACHABLE: messageKey('failure.unreachable'),
  BROKEN: messageKey('failure.broken'),
}

interface FailureProps {
  failure: Failure
  /** In a form, which keeps what was typed. */
  inForm?: boolean
  onRetry?: () => void
}

export const FailureNotice = ({
  failure,
  inForm,
  onRetry,
}: FailureProps): ReactElement => {
  const translate = useTranslate()

  return (
    <Notice
      tone="critical"
      live
      action={
        onRetry && (
          <Button variant="secondary" type="button" onClick={onRetry}>
            {translate('try-again')}
          </Button>
        )
      }
    >
      {translate(failureMessages[failure])}{' '}
      {inForm && translate('failure.typed-stays')}
    </Notice>
  )
}

const line = csx({ height: '1.5rem', maxWidth: '32rem' })

export const Waiting = ({ lines = 3 }: { lines?: number }): ReactElement => {
  const translate = useTranslate()

  return (
    <div className={stack} role="status" aria-label={translate('loading')}>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} className={line} />
      ))}
    </div>
  )
}

interface Props<T> {
  answer: Answer<T>
  lines?: number
  children: (data: T) => ReactNode
}

/** Loading, failed or there: what every list and section has in common. */
export const AnswerView = <T,>({
  answer,
  lines,
  children,
}: Props<T>): ReactElement => {
  const { data, failure, again } = answer

  if (failure && data === undefined) {
    return <FailureNotice failure={failure} onRetry={again} />
  }

  if (data === undefined) return <Waiting lines={lines} />

  return (
    <>
      {failure && <FailureNotice failure={failure} onRetry={again} />}
      {children(data)}
    </>
  )
}
