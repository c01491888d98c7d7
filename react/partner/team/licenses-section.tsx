import type { FC } from 'react'
import React from 'react'

import type { LicenseUsage, Partner } from '../../graphql/schema-types'
import answerMutation from '../../graphql/answer-license-request.graphql'
import licenseQuery from '../../graphql/license-usage.graphql'
import { textKey, useSay } from '../../i18n/use-say'
import { places } from '../../page/tabs'
import { useAnswer } from '../../page/use-answer'
import { AnswerView } from '../../ui/answer-view'
import { looseStack, quiet } from '../../ui/layout'
import { Notice } from '../../ui/notice'
import { Section } from '../../ui/section'
import { AnswerRequest } from './answer-request'
import { LicenseBar } from './license-bar'
import { LicenseForm } from './license-form'
import { RequestHistory } from './request-history'

const descriptions: Record<Partner, string> = {
  ZENDESK: textKey('licenses.zendesk'),
  ZENVIA: textKey('licenses.zenvia'),
}

const isAsked = ({ history }: LicenseUsage): boolean =>
  history[history.length - 1]?.state === 'REQUESTED'

interface Props {
  partner: Partner
  timeZone: string
}

export const LicensesSection: FC<Props> = ({ partner, timeZone }) => {
  const say = useSay()
  const usage = useAnswer<LicenseUsage, { partner: Partner }>(licenseQuery, {
    variables: { partner },
    fresh: true,
  })

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
              {shown.userErrors.map(({ message }) => (
                <p key={message} className={quiet} role="alert">
                  {message}
                </p>
              ))}
              <LicenseBar usage={shown} />
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
