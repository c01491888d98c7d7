import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useMemo } from 'react'
import { FormProvider } from 'react-hook-form'

import { SectionFormView } from '../../forms/section-form'
import { useSectionForm } from '../../forms/use-section-form'
import saveMutation from '../../graphql/save-zenvia-connection.graphql'
import type { ZenviaSettings } from '../../graphql/answers'
import { useTranslate } from '../../i18n/use-translate'
import { useOperation } from '../../page/use-operation'
import { useAccountChange } from '../use-account-change'
import { pair, muted, readable } from '../../ui/layout'
import { SecretField } from '../../ui/secret-field'
import { TextField } from '../../ui/text-field'

interface PartnerTokenValues {
  partnerToken: string
  partnerAccountId: string
}

const disclosure = csx({
  borderTop: '$neutral',
  paddingTop: '$space-4',
  summary: {
    cursor: 'pointer',
    text: '$action1',
    color: '$action.main.tertiary',
  },
})

const help = `${muted} ${readable} ${csx({ paddingY: '$space-3' })}`

interface Props {
  zenvia: ZenviaSettings
  timeZone: string
}

/** For the VTEX team, who sell Zenvia's licenses: kept out of a merchant's way. */
export const PartnerTokenForm: FC<Props> = ({ zenvia, timeZone }) => {
  const translate = useTranslate()
  const stored = useMemo(
    () => ({
      partnerToken: '',
      partnerAccountId: zenvia.partnerAccountId ?? '',
    }),
    [zenvia]
  )
  const [run] = useOperation(saveMutation)
  const change = useAccountChange()
  const section = useSectionForm<PartnerTokenValues>({
    stored,
    save: ({ partnerToken, partnerAccountId }) =>
      run({
        input: {
          partnerToken: partnerToken || undefined,
          partnerAccountId: partnerAccountId.trim(),
        },
        endOpenHandoffs: change.agreed(),
      }),
    onRefused: change.onRefused,
  })
  const { register, formState } = section.form

  return (
    <details className={disclosure}>
      <summary>{translate('zenvia.vtex-team')}</summary>
      <p className={help}>{translate('zenvia.vtex-team-help')}</p>
      <FormProvider {...section.form}>
        <SectionFormView
          section={section}
          label={translate('zenvia.vtex-team')}
        >
          <div className={pair}>
            <SecretField<PartnerTokenValues>
              name="partnerToken"
              label={translate('zenvia.partner-token')}
              help={translate('zenvia.partner-token-help')}
              stored={zenvia.partnerToken}
              timeZone={timeZone}
            />
            <TextField
              label={translate('zenvia.partner-account')}
              error={formState.errors.partnerAccountId?.message}
              {...register('partnerAccountId', {
                validate: (account, { partnerToken }) =>
                  partnerToken === '' ||
                  account.trim() !== '' ||
                  translate('required'),
              })}
            />
          </div>
        </SectionFormView>
      </FormProvider>
      {change.dialog(section.submit)}
    </details>
  )
}
