import type { FC } from 'react'
import React from 'react'

import type { LicenseUsage } from '../../graphql/answers'
import type { Partner } from '../../graphql/operation-types'
import answerMutation from '../../graphql/answer-license-request.graphql'
import { textKey, useSay } from '../../i18n/use-say'
import { places } from '../../page/tabs'
import type { Answer } from '../../page/use-answer'
import { AnswerView } from '../../ui/answer-view'
import { looseStack, quiet } from '../../ui/layout'
import { Notice } from '../../ui/notice'
import { Section } from '../../ui/section'
import { AnswerRequest } from './answer-request'
import { LicenseBar } from './license-bar'
import { LicenseForm } from './license-form'
import { askedText, isAsked } from './license-state'
import { PartnerErrors } from './partner-errors'
import { RequestHistory } from './request-history'

const descriptions: Record<Partner, string> = {
  ZENDESK: textKey('licenses.zendesk'),
  ZENVIA: textKey('licenses.zenvia'),
}

const AskedLine: FC<{ usage: LicenseUsage }> = ({ usage }) => {
  const say = useSay()
  const text = askedText(usage)

  return text && usage.requested !== null ? (
    <p className={quiet}>{say(text, { requested: usage.requested })}</p>
  ) : null
}

interface Props {
  partner: Partner
  usage: Answer<LicenseUsage>
  timeZone: string
}

export const LicensesSection: FC<Props> = ({ partner, usage, timeZone }) => {
  const say = useSay()

  return (
    <Section
      id={places.licenses}
      title={say('licenses.title')}
      description={say(descriptions[partner])}
    >
      <div className={looseStack}>
        {partner === 'ZENVIA' && (
          <Notice tone="info" title={say('plan.title')}>
            {say('plan.includes')}
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
