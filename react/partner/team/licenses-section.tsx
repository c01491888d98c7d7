import type { FC } from 'react'
import React from 'react'

import type { LicenseUsage } from '../../graphql/answers'
import type { Partner } from '../../graphql/operation-types'
import answerMutation from '../../graphql/answer-license-request.graphql'
import { messageKey, useTranslate } from '../../i18n/use-translate'
import { places } from '../../page/tabs'
import type { Answer } from '../../page/use-answer'
import { AnswerView } from '../../ui/answer-view'
import { looseStack, muted } from '../../ui/layout'
import { Notice } from '../../ui/notice'
import { Section } from '../../ui/section'
import { AnswerRequest } from './answer-request'
import { LicenseBar } from './license-bar'
import { LicenseForm } from './license-form'
import { askedMessage, isAsked } from './license-state'
import { PartnerErrors } from './partner-errors'
import { RequestHistory } from './request-history'

const descriptions: Record<Partner, string> = {
  ZENDESK: messageKey('licenses.zendesk'),
  ZENVIA: messageKey('licenses.zenvia'),
}

const AskedLine: FC<{ usage: LicenseUsage }> = ({ usage }) => {
  const translate = useTranslate()
  const text = askedMessage(usage)

  return text && usage.requested !== null ? (
    <p className={muted}>{translate(text, { requested: usage.requested })}</p>
  ) : null
}

interface Props {
  partner: Partner
  usage: Answer<LicenseUsage>
  timeZone: string
}

export const LicensesSection: FC<Props> = ({ partner, usage, timeZone }) => {
  const translate = useTranslate()

  return (
    <Section
      id={places.licenses}
      title={translate('licenses.title')}
      description={translate(descriptions[partner])}
    >
      <div className={looseStack}>
        {partner === 'ZENVIA' && (
          <Notice tone="info" title={translate('plan.title')}>
            {translate('plan.includes')}
          </Notice>
        )}
        <AnswerView answer={usage}>
          {(shown) => (
            <>
              <PartnerErrors errors={shown.userErrors} onRetry={usage.again} />
              <LicenseBar usage={shown} />
              <AskedLine usage={shown} />
              <LicenseForm usage={shown} onChanged={usage.again} />
              <RequestHistory events={shown.history} timeZone={timeZone} />
              {isAsked(shown) && (
                <AnswerRequest
                  mutation={answerMutation}
                  variables={{ partner }}
                  onAnswered={usage.again}
                />
              )}
            </>
          )}
        </AnswerView>
      </div>
    </Section>
  )
}
