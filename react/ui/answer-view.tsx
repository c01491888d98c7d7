import { Button, csx, Skeleton } from '@vtex/admin-ui'
import type { ReactElement, ReactNode } from 'react'
import React from 'react'

import { textKey, useSay } from '../i18n/use-say'
import type { Failure } from '../page/failure'
import type { Answer } from '../page/use-answer'
import { stack } from './layout'
import { Notice } from './notice'

const failureTexts: Record<Failure, string> = {
  NO_RIGHT: textKey('failure.no-right'),
  UNREACHABLE: textKey('failure.unreachable'),
  BROKEN: textKey('failure.broken'),
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
  const say = useSay()

  return (
    <Notice
      tone="critical"
      live
      action={
        onRetry && (
          <Button variant="secondary" type="button" onClick={onRetry}>
            {say('try-again')}
          </Button>
        )
      }
    >
      {say(failureTexts[failure])} {inForm && say('failure.typed-stays')}
    </Notice>
  )
}

const line = csx({ height: '1.5rem', maxWidth: '32rem' })

export const Waiting = ({ lines = 3 }: { lines?: number }): ReactElement => {
  const say = useSay()

  return (
    <div className={stack} role="status" aria-label={say('loading')}>
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
