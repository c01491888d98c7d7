import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import type { FieldValues } from 'react-hook-form'

import type { ConnectionCheck } from '../graphql/answers'
import type { SectionForm } from '../forms/use-section-form'
import { messageKey, useTranslate } from '../i18n/use-translate'
import { FailureNotice } from '../ui/answer-view'
import { row, small, stack } from '../ui/layout'
import { Notice } from '../ui/notice'
import { CheckList } from './check-list'
import type { ConnectionTest } from './use-connection-test'

const verdicts = {
  positive: messageKey('test.passed'),
  warning: messageKey('test.passed-with-warnings'),
  critical: messageKey('test.failed'),
}

const toneOf = (
  ok: boolean,
  checks: ConnectionCheck[]
): keyof typeof verdicts => {
  if (!ok) return 'critical'

  return checks.some(({ status }) => status === 'WARNING')
    ? 'warning'
    : 'positive'
}

interface Props {
  test: ConnectionTest
  /** Marks what is missing, and what the service cannot test. */
  section: Pick<SectionForm<FieldValues>, 'check' | 'refuse'>
}

export const TestPanel: FC<Props> = ({ test, section }) => {
  const translate = useTranslate()
  const { outcome, running } = test
  const start = async () => {
    if (!(await section.check())) return

    const started = await test.start()

    if (started.kind === 'refused') section.refuse(started.errors)
  }
  const payload = outcome && 'payload' in outcome ? outcome.payload : undefined
  const finished = outcome?.kind === 'done' ? payload : undefined
  const tone = finished && toneOf(finished.ok, finished.checks)

  return (
    <div className={stack}>
      <div className={row}>
        <Button
          type="button"
          variant="secondary"
          loading={running}
          onClick={() => void start()}
        >
          {translate('test.start')}
        </Button>
        <span className={small}>{translate('test.help')}</span>
      </div>
      <div aria-live="polite" className={stack}>
        {outcome?.kind === 'failed' && (
          <FailureNotice
            failure={outcome.failure}
            onRetry={() => void start()}
          />
        )}
        {payload && payload.checks.length > 0 && (
          <CheckList checks={payload.checks} />
        )}
        {tone && <Notice tone={tone}>{translate(verdicts[tone])}</Notice>}
      </div>
    </div>
  )
}
