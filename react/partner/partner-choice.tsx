import type { FC } from 'react'
import React, { useState } from 'react'

import type { Guard } from '../forms/unsaved-area'
import choosePartnerMutation from '../graphql/choose-partner.graphql'
import type { LiveSupportSettings } from '../graphql/answers'
import type { Partner } from '../graphql/operation-types'
import { useTranslate } from '../i18n/use-translate'
import { useOperation } from '../page/use-operation'
import { useDoneToast } from '../page/use-toasts'
import { ConfirmDialog } from '../ui/dialog'
import { pair, stack } from '../ui/layout'
import { OutcomeNotice } from '../ui/outcome-notice'
import { Section } from '../ui/section'
import { OpenNow } from './open-now'
import { PartnerCard } from './partner-card'
import type { PartnerPage } from './partner-page'
import { usePartnerPages, usePartnerValues } from './partner-page'

interface Props {
  settings: LiveSupportSettings
  /** The one whose sections are below. */
  shown?: Partner
  guard: Guard
  onShow: (partner: Partner) => void
}

const changeValues = (from: PartnerPage, to: PartnerPage) => ({
  from: from.name,
  fromGender: from.gender,
  to: to.name,
  toGender: to.gender,
})

export const PartnerChoice: FC<Props> = ({
  settings,
  shown,
  guard,
  onShow,
}) => {
  const translate = useTranslate()
  const done = useDoneToast()
  const pages = usePartnerPages()
  const valuesOf = usePartnerValues()
  const [asked, setAsked] = useState<Partner>()
  const [run, running, outcome] = useOperation(choosePartnerMutation)

  const from = settings.partner ? pages[settings.partner] : undefined
  const to = asked && pages[asked]

  const choose = async (partner: Partner) => {
    const result = await run({ input: { partner } })

    setAsked(undefined)
    if (result.kind === 'done') {
      onShow(partner)
      done(translate('partner.chosen-toast', valuesOf(partner)))
    }
  }

  return (
    <Section
      place="choose-partner"
      title={translate('partner.title')}
      description={translate('partner.description')}
    >
      <div className={stack}>
        <OutcomeNotice outcome={outcome} />
        <div className={pair}>
          {settings.partners.map((option) => {
            const partner = option.name

            return (
              <PartnerCard
                key={partner}
                option={option}
                chosenPartner={settings.partner}
                shown={partner === shown}
                busy={running}
                onShow={() => guard(() => onShow(partner))}
                onChoose={() =>
                  guard(() => {
                    if (settings.partner) setAsked(partner)
                    else void choose(partner)
                  })
                }
              />
            )
          })}
        </div>
      </div>
      <ConfirmDialog
        open={asked !== undefined}
        title={asked ? translate('partner.change-title', valuesOf(asked)) : ''}
        confirm={translate('partner.change')}
        busy={running}
        onClose={() => setAsked(undefined)}
        onConfirm={() => {
          if (asked) void choose(asked)
        }}
      >
        <div className={stack}>
          <p>
            {from &&
              to &&
              translate('partner.change-what', changeValues(from, to))}
          </p>
          {settings.partner && <OpenNow partner={settings.partner} />}
        </div>
      </ConfirmDialog>
    </Section>
  )
}
