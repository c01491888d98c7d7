import type { FC } from 'react'
import React, { useMemo } from 'react'
import { FormProvider } from 'react-hook-form'

import { SectionFormView } from '../../forms/section-form'
import { useSectionForm } from '../../forms/use-section-form'
import saveMutation from '../../graphql/save-zenvia-connection.graphql'
import type { ZenviaSettings } from '../../graphql/answers'
import { useTranslate } from '../../i18n/use-translate'
import { useOperation } from '../../page/use-operation'
import { useIsVtexTeam } from '../../page/use-viewer'
import { looseStack, pair } from '../../ui/layout'
import { MenuPath } from '../../ui/menu-path'
import { SecretField } from '../../ui/secret-field'
import { Section } from '../../ui/section'
import { PartnerProblemNotice } from '../partner-problem-notice'
import { TestPanel } from '../test-panel'
import { useConnectionTest } from '../use-connection-test'
import { DepartmentField } from './department-field'
import { PartnerTokenForm } from './partner-token-form'
import type { ZenviaForm } from './zenvia-form'
import { ZENVIA_ADMINISTRATION, zenviaForm, zenviaInput } from './zenvia-form'

interface Props {
  zenvia: ZenviaSettings
  timeZone: string
}

export const ConnectionSection: FC<Props> = ({ zenvia, timeZone }) => {
  const translate = useTranslate()
  const stored = useMemo(() => zenviaForm(zenvia), [zenvia])
  const isVtexTeam = useIsVtexTeam()
  const [run] = useOperation(saveMutation)
  const section = useSectionForm<ZenviaForm>({
    stored,
    save: (typed) => run({ input: zenviaInput(typed) }),
  })
  const typed = section.form.watch()
  const test = useConnectionTest(
    'ZENVIA',
    { zenvia: zenviaInput(typed) },
    typed.apiToken
  )

  return (
    <Section
      place="connection"
      title={translate('connection.title')}
      description={translate('zenvia.connection-description')}
    >
      <div className={looseStack}>
        <FormProvider {...section.form}>
          <SectionFormView
            section={section}
            label={translate('connection.title')}
          >
            <PartnerProblemNotice
              problem={zenvia.problem}
              timeZone={timeZone}
            />
            <div className={pair}>
              <SecretField<ZenviaForm>
                name="apiToken"
                label={translate('zenvia.api-token')}
                help={
                  <MenuPath
                    path={translate('zenvia.api-token-path')}
                    href={ZENVIA_ADMINISTRATION}
                  />
                }
                stored={zenvia.apiToken}
                timeZone={timeZone}
                required={translate('required')}
              />
              <DepartmentField
                key={zenvia.apiToken.changedAt}
                tokenIsSet={zenvia.apiToken.isSet}
                tested={test.departments}
              />
            </div>
            <TestPanel test={test} section={section} />
          </SectionFormView>
        </FormProvider>
        {isVtexTeam && <PartnerTokenForm zenvia={zenvia} timeZone={timeZone} />}
      </div>
    </Section>
  )
}
