import type { FC } from 'react'
import React from 'react'
import { FormProvider } from 'react-hook-form'

import { AlertsSection } from './alerts-section'
import { SectionFormView } from '../forms/section-form'
import type { LiveSupportSettings } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { looseStack } from '../ui/layout'
import { ConflictDialog } from './conflict/conflict-dialog'
import { ExceptionsSection } from './exceptions/exceptions-section'
import { HoursSection } from './hours/hours-section'
import { MessagesSection } from './messages/messages-section'
import { RatingSection } from './rating-section'
import { SwitchSection } from './switch-section'
import { useGeneralForm } from './use-general-form'

interface Props {
  settings: LiveSupportSettings
}

export const SupportTab: FC<Props> = ({ settings }) => {
  const translate = useTranslate()
  const { section, conflict, resolve, dropConflict } = useGeneralForm(settings)

  return (
    <div className={looseStack}>
      <FormProvider {...section.form}>
        <SectionFormView section={section} label={translate('tab.support')}>
          <SwitchSection />
          <HoursSection />
          <ExceptionsSection />
          <MessagesSection />
          <RatingSection />
        </SectionFormView>
        {conflict && (
          <ConflictDialog
            conflict={conflict}
            onResolve={resolve}
            onClose={dropConflict}
          />
        )}
      </FormProvider>
      <AlertsSection settings={settings} />
    </div>
  )
}
