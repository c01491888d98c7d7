import type { FC } from 'react'
import React from 'react'

import type {
  LicenseUsage,
  PartnerOption,
  UserError,
} from '../../graphql/answers'
import answerMutation from '../../graphql/answer-license-request.graphql'
import { useTranslate } from '../../i18n/use-translate'
import type { Answer } from '../../page/use-answer'
import { AnswerView } from '../../ui/answer-view'
import { looseStack, muted } from '../../ui/layout'
import { Notice } from '../../ui/notice'
import { Section } from '../../ui/section'
import { usePartnerPages } from '../partner-page'
import { AnswerRequest } from './answer-request'
import { CancelLicenseRequest } from './cancel-license-request'
import { LicenseBar } from './license-bar'
import { LicenseForm } from './license-form'
import { askedMessage, isAsked } from './license-state'
import { PartnerErrors } from './partner-errors'
import { RequestHistory } from './request-history'

const AskedLine: FC<{ usage: LicenseUsage }> = ({ usage }) => {
  const translate = useTranslate()
  const text = askedMessage(usage)

  return text && usage.requested !== null ? (
    <p className={muted}>{translate(text, { requested: usage.requested })}</p>
  ) : null
}

const notTold = (
  errors: UserError[],
  told: UserError[] | undefined
): UserError[] =>
  told
    ? errors.filter(({ message }) =>
        told.every((one) => one.message !== message)
      )
    : []

interface Props {
  option: PartnerOption
  usage: Answer<LicenseUsage>
  /** The partner's errors about the team, once it is read, so that the same error is not shown twice. */
  told: UserError[] | undefined
  timeZone: string
}

export const LicensesSection: FC<Props> = ({
  option,
  usage,
  told,
  timeZone,
}) => {
  const translate = useTranslate()
  const { name: partner, capabilities } = option
  const { messages, plan } = usePartnerPages()[partner]
  const isStated = capabilities.licenses === 'STATED'

  return (
    <Section
      place="licenses"
      title={translate('licenses.title')}
      description={translate(messages.licenses)}
    >
      <div className={looseStack}>
        {plan && (
          <Notice tone="info" title={translate('plan.title')}>
            {translate(plan)}
          </Notice>
        )}
        <AnswerView answer={usage}>
          {(shown) => (
            <>
              <PartnerErrors
                errors={notTold(shown.userErrors, told)}
                onRetry={usage.again}
              />
              <LicenseBar usage={shown} />
              {!isStated && <AskedLine usage={shown} />}
              <LicenseForm
                usage={shown}
                isStated={isStated}
                onChanged={usage.again}
              />
              <RequestHistory events={shown.history} timeZone={timeZone} />
              {isAsked(shown) && (
                <>
                  <CancelLicenseRequest
                    partner={partner}
                    onCancelled={usage.again}
                  >
                    <AskedLine usage={shown} />
                  </CancelLicenseRequest>
                  <AnswerRequest
                    mutation={answerMutation}
                    variables={{ partner }}
                    onAnswered={usage.again}
                  />
                </>
              )}
            </>
          )}
        </AnswerView>
      </div>
    </Section>
  )
}
