import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useEffect, useRef, useState } from 'react'

import failedQuery from '../graphql/failed-deliveries.graphql'
import { useTranslate } from '../i18n/use-translate'
import { useAnswer } from '../page/use-answer'
import { useStatus } from '../status/use-status'
import { AnswerView } from '../ui/answer-view'
import { muted, plainList, stack } from '../ui/layout'
import { Section } from '../ui/section'
import { FailedConversation } from './failed-conversation'

const PAGE = 20
const LARGEST_PAGE = 100

interface Props {
  timeZone: string
  /** Something was tried again or dismissed. */
  onChanged: () => void
}

/** Messages that were given up, by conversation. Hidden while there are none, unless somebody has just dealt with the last one. */
export const FailuresSection: FC<Props> = ({ timeZone, onChanged }) => {
  const translate = useTranslate()
  const [pageSize, setPageSize] = useState(PAGE)
  const [wasShown, setWasShown] = useState(false)
  const count = useStatus().data?.failedDeliveries ?? 0
  const failures = useAnswer(failedQuery, {
    variables: { pageSize },
    fresh: true,
  })
  const { data, failure, again } = failures
  const latest = useRef(again)
  const isThere = (data?.items.length ?? 0) > 0

  useEffect(() => {
    latest.current = again
  })

  if (isThere && !wasShown) setWasShown(true)

  // The card above the tabs has counted anew.
  useEffect(() => latest.current(), [count])

  if (!isThere && !wasShown && !failure && count === 0) return null

  return (
    <Section
      place="failures"
      title={translate('count.failed')}
      description={translate('failures.description')}
    >
      <AnswerView answer={failures}>
        {({ items, hasMore }) => (
          <div className={stack}>
            {items.length === 0 && (
              <p className={muted}>{translate('failures.empty')}</p>
            )}
            <ul className={plainList}>
              {items.map((item) => (
                <FailedConversation
                  key={item.handoff.conversationId}
                  failed={item}
                  timeZone={timeZone}
                  onDone={() => {
                    again()
                    onChanged()
                  }}
                />
              ))}
            </ul>
            {hasMore && pageSize < LARGEST_PAGE && (
              <div>
                <Button
                  type="button"
                  variant="secondary"
                  onClick={() => setPageSize(pageSize + PAGE)}
                >
                  {translate('conversations.more')}
                </Button>
              </div>
            )}
          </div>
        )}
      </AnswerView>
    </Section>
  )
}
