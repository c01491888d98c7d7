import { Button, csx, Tag } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useContext } from 'react'

import { useShopperName } from '../conversations/use-shopper-name'
import { ShowListContext } from '../conversations/wanted-list'
import type { BotDelivery } from '../graphql/answers'
import retryMutation from '../graphql/retry-deliveries.graphql'
import { messageKey, useTranslate } from '../i18n/use-translate'
import { useStoreTime } from '../i18n/use-store-time'
import { useOperation } from '../page/use-operation'
import { row, small, spreadRow } from '../ui/layout'
import { OutcomeNotice } from '../ui/outcome-notice'
import { useAnswerFacts } from './use-answer-facts'

const line = csx({
  paddingY: '$space-3',
  borderBottom: '$neutral',
  overflowWrap: 'anywhere',
})

const results = {
  DELIVERED: { text: messageKey('bot.delivery.delivered'), color: 'green' },
  HELD: { text: messageKey('bot.delivery.held'), color: 'lightBlue' },
  WAITING: { text: messageKey('bot.delivery.waiting'), color: 'orange' },
  FAILED: { text: messageKey('bot.delivery.failed'), color: 'red' },
} as const

/** What the bot answered, how long that took, how often it was tried, and why it was not taken. */
const useFacts = (): ((delivery: BotDelivery) => string) => {
  const translate = useTranslate()
  const answerFacts = useAnswerFacts()

  return ({ attempts, detail, ...answer }) =>
    [
      ...answerFacts(answer),
      translate('delivery.tries', { count: attempts }),
      detail,
    ]
      .filter(Boolean)
      .join(' · ')
}

interface Props {
  delivery: BotDelivery
  timeZone: string
  onRetried: () => void
}

export const DeliveryLine: FC<Props> = ({ delivery, timeZone, onRetried }) => {
  const translate = useTranslate()
  const when = useStoreTime(timeZone)
  const factsOf = useFacts()
  const [run, running, outcome] = useOperation(retryMutation)
  const { conversationId, type, result, at, canRetry } = delivery
  const date = when.dateTime(at)
  const who = useShopperName()(delivery)
  const showList = useContext(ShowListContext)

  const retry = async () => {
    await run({ conversationId })
    onRetried()
  }

  return (
    <li className={line}>
      <div className={spreadRow}>
        <div className={row}>
          <code>{type}</code>
          <Tag
            label={translate(results[result].text)}
            variant={results[result].color}
          />
          <span className={small}>{date}</span>
          <Button
            type="button"
            variant="tertiary"
            bleedX
            aria-label={translate('labelled', {
              label: translate('conversation.title'),
              text: who,
            })}
            onClick={() => showList('ALL', { conversationId })}
          >
            {who}
          </Button>
        </div>
        {canRetry && (
          <Button
            type="button"
            variant="tertiary"
            loading={running}
            aria-label={translate('labelled', {
              label: translate('try-again'),
              text: `${type}, ${who}, ${date}`,
            })}
            onClick={() => void retry()}
          >
            {translate('try-again')}
          </Button>
        )}
      </div>
      <p className={small}>{factsOf(delivery)}</p>
      <OutcomeNotice outcome={outcome} />
    </li>
  )
}
