import { Button, IconPlus } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import type { RosterAgent, Roster } from '../../graphql/answers'
import type { Partner } from '../../graphql/operation-types'
import { useTranslate } from '../../i18n/use-translate'
import type { Answer } from '../../page/use-answer'
import { AnswerView } from '../../ui/answer-view'
import { muted, stack } from '../../ui/layout'
import { OutcomeNotice } from '../../ui/outcome-notice'
import { Section } from '../../ui/section'
import { usePartnerValues } from '../partner-page'
import { DeactivateDialog } from './deactivate-dialog'
import { InviteDialog } from './invite-dialog'
import { PartnerErrors } from './partner-errors'
import { RosterList } from './roster-list'
import { useReactivation } from './use-reactivation'

interface Props {
  partner: Partner
  /** Somebody came or went. */
  onChanged: () => void
}

const Invite: FC<Props> = ({ partner, onChanged }) => {
  const translate = useTranslate()
  const [inviting, setInviting] = useState(false)

  return (
    <div>
      <Button
        type="button"
        variant="secondary"
        icon={<IconPlus aria-hidden="true" />}
        onClick={() => setInviting(true)}
      >
        {translate('team.invite')}
      </Button>
      {inviting && (
        <InviteDialog
          partner={partner}
          onClose={() => setInviting(false)}
          onTried={onChanged}
        />
      )}
    </div>
  )
}

const RosterView: FC<Props & { roster: Roster }> = ({
  roster,
  partner,
  onChanged,
}) => {
  const translate = useTranslate()
  const valuesOf = usePartnerValues()
  const [leaving, setLeaving] = useState<RosterAgent>()
  const { reactivate, outcome } = useReactivation(partner, onChanged)
  const { agents, canInvite, canDeactivate, canReactivate } = roster
  const onReactivate = canReactivate ? reactivate : undefined

  return (
    <div className={stack}>
      {canInvite && <Invite partner={partner} onChanged={onChanged} />}
      <PartnerErrors errors={roster.userErrors} onRetry={onChanged} />
      <OutcomeNotice outcome={outcome} />
      {roster.userErrors.length === 0 && (
        <RosterList
          members={agents}
          partner={partner}
          onDeactivate={canDeactivate ? setLeaving : undefined}
          onReactivate={onReactivate}
        />
      )}
      {roster.userErrors.length === 0 && !canInvite && (
        <p className={muted}>
          {translate('team.elsewhere', valuesOf(partner))}
        </p>
      )}
      {leaving && (
        <DeactivateDialog
          member={leaving}
          partner={partner}
          onClose={() => setLeaving(undefined)}
          onTried={onChanged}
          onUndo={onReactivate}
        />
      )}
    </div>
  )
}

interface SectionProps extends Props {
  roster: Answer<Roster>
}

export const TeamSection: FC<SectionProps> = ({
  partner,
  roster,
  onChanged,
}) => {
  const translate = useTranslate()
  const valuesOf = usePartnerValues()

  const changed = () => {
    roster.again()
    onChanged()
  }

  return (
    <Section
      place="team"
      title={translate('team.title')}
      description={translate('team.description', valuesOf(partner))}
    >
      <AnswerView answer={roster}>
        {(shown) => (
          <RosterView roster={shown} partner={partner} onChanged={changed} />
        )}
      </AnswerView>
    </Section>
  )
}
