import type { FC } from 'react'
import React from 'react'

import deliveriesQuery from '../graphql/bot-deliveries.graphql'
import { useTranslate } from '../i18n/use-translate'
import { useAnswer } from '../page/use-answer'
import { AnswerView } from '../ui/answer-view'
import { muted, plainList, stack } from '../ui/layout'
import { MoreButton } from '../ui/more-button'
import { Section } from '../ui/section'
import { usePart } from '../ui/use-part'
import { BotOutage } from './bot-outage'
import { DeliveryLine } from './delivery-line'

const EVERY_MS = 30_000

/** What the bot was told lately, and what could not be told. */
export const DeliveriesSection: FC<{ timeZone: string }> = ({ timeZone }) => {
  const translate = useTranslate()
  const answer = useAnswer(deliveriesQuery, { pollInterval: EVERY_MS })
  const { part, more } = usePart(answer.data ?? [])

  return (
    <Section
      place="bot-deliveries"
      title={translate('bot.deliveries')}
      description={translate('bot.deliveries-description')}
    >
      <BotOutage timeZone={timeZone} />
      <AnswerView answer={answer}>
        {(deliveries) =>
          deliveries.length === 0 ? (
            <p className={muted}>{translate('bot.deliveries-empty')}</p>
          ) : (
            <div className={stack}>
              <ul className={plainList}>
                {part.map((delivery) => (
                  <DeliveryLine
                    key={delivery.eventId}
                    delivery={delivery}
                    timeZone={timeZone}
                    onRetried={answer.again}
                  />
                ))}
              </ul>
              <MoreButton more={more} />
            </div>
          )
        }
      </AnswerView>
    </Section>
  )
}
