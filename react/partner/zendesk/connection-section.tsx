import type { FC } from 'react'
import React, { useMemo } from 'react'
import { FormProvider } from 'react-hook-form'

import { SectionFormView } from '../../forms/section-form'
import { useSectionForm } from '../../forms/use-section-form'
import saveMutation from '../../graphql/save-zendesk-connection.graphql'
import type { ZendeskSettings } from '../../graphql/answers'
import { useTranslate } from '../../i18n/use-translate'
import { useOperation } from '../../page/use-operation'
import { Section } from '../../ui/section'
import { PartnerProblemNotice } from '../partner-problem-notice'
import { TestPanel } from '../test-panel'
import { useAccountChange } from '../use-account-change'
import { useConnectionTest } from '../use-connection-test'
import { AccountFields } from './account-fields'
import { CredentialFields } from './credential-fields'
import { TicketFields } from './ticket-fields'
import type { ZendeskForm } from './zendesk-form'
import {
  accessOf,
  storedAccessOf,
  zendeskForm,
  zendeskInput,
} from './zendesk-form'

interface Props {
  zendesk: ZendeskSettings
  timeZone: string
}

export const ConnectionSection: FC<Props> = ({ zendesk, timeZone }) => {
  const translate = useTranslate()
  const stored = useMemo(() => zendeskForm(zendesk), [zendesk])
  const [run] = useOperation(saveMutation)
  const change = useAccountChange()
  const section = useSectionForm<ZendeskForm>({
    stored,
    save: (typed) =>
      run({ input: zendeskInput(typed), endOpenHandoffs: change.agreed() }),
    onRefused: change.onRefused,
  })
  const typed = section.form.watch()
  const test = useConnectionTest(
    'ZENDESK',
    { zendesk: zendeskInput(typed) },
    accessOf(typed)
  )

  return (
    <Section
      place="connection"
      title={translate('connection.title')}
      description={translate('zendesk.connection-description')}
    >
      <FormProvider {...section.form}>
        <SectionFormView
          section={section}
          label={translate('connection.title')}
        >
          <PartnerProblemNotice problem={zendesk.problem} timeZone={timeZone} />
          <AccountFields />
          <CredentialFields zendesk={zendesk} timeZone={timeZone} />
          <TicketFields
            connected={zendesk.connected}
            tested={test.departments}
            access={storedAccessOf(zendesk)}
          />
          <TestPanel test={test} section={section} />
        </SectionFormView>
      </FormProvider>
      {change.dialog(section.submit)}
    </Section>
  )
}
