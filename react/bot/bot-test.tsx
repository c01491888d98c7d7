import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import { useApolloClient } from 'react-apollo'

import deliveriesQuery from '../graphql/bot-deliveries.graphql'
import testMutation from '../graphql/send-bot-test-event.graphql'
import { useTranslate } from '../i18n/use-translate'
import { useOperation } from '../page/use-operation'
import { small, stack } from '../ui/layout'
import { Notice } from '../ui/notice'
import { OutcomeNotice } from '../ui/outcome-notice'
import { useAnswerFacts } from './use-answer-facts'

/** Reads the events anew for the list that shows them; a failure leaves what is shown. */
const useFreshDeliveries = (): (() => void) => {
  const client = useApolloClient()

  return () => {
    void client
      .query({ query: deliveriesQuery, fetchPolicy: 'network-only' })
      .catch(() => undefined)
  }
}

/** A signed event to the saved address, and what came back. Where it arrives, what the bot refused before leaves too. */
export const BotTest: FC = () => {
  const translate = useTranslate()
  const factsOf = useAnswerFacts()
  const showFresh = useFreshDeliveries()
  const [run, running, outcome] = useOperation(testMutation)
  const latest = running ? undefined : outcome
  const answer = latest?.kind === 'done' ? latest.payload : undefined

  const send = async () => {
    await run({})
    showFresh()
  }

  return (
    <div className={stack}>
      <div>
        <Button
          type="button"
          variant="secondary"
          loading={running}
          onClick={() => void send()}
        >
          {translate('bot.send-test')}
        </Button>
      </div>
      <OutcomeNotice outcome={latest} onRetry={() => void send()} />
      {answer && (
        <Notice
          tone={answer.delivered ? 'positive' : 'critical'}
          title={
            answer.delivered
              ? translate('bot.test-delivered')
              : translate('bot.test-failed')
          }
          live
        >
          {!answer.delivered && <p>{answer.message}</p>}
          <p className={small}>{factsOf(answer).join(' · ')}</p>
        </Notice>
      )}
    </div>
  )
}
