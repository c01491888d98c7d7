import type { FC } from 'react'
import React from 'react'

import type { LiveSupportSettings } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { looseStack } from '../ui/layout'
import { Section } from '../ui/section'
import { PlainTable } from './plain-table'
import { useDepartmentNames } from './use-department-names'
import type { Group, Insights } from './use-insights'
import { useFigureText } from './use-figure-text'

interface Props {
  figures: Insights['figures']
  settings: LiveSupportSettings
}

/** Who served how much, by partner, agent and department; what nobody was named for is left out. */
export const GroupTables: FC<Props> = ({ figures, settings }) => {
  const translate = useTranslate()
  const departments = useDepartmentNames(settings, figures.departments)
  const { count, duration } = useFigureText()
  const table = (caption: string, groups: Group[]) =>
    groups.length > 0 && (
      <PlainTable
        caption={caption}
        columns={[
          translate('name'),
          translate('tab.conversations'),
          translate('insights.figure.served'),
          translate('insights.figure.from-agents'),
          translate('insights.figure.wait-median'),
        ]}
        rows={groups.map((group) => ({
          key: group.key,
          name: group.name,
          cells: [
            count(group.handoffs),
            count(group.served),
            count(group.messagesFromAgents),
            duration(group.wait.medianSeconds),
          ],
        }))}
      />
    )

  return (
    <Section place="groups" title={translate('insights.group.title')}>
      <div className={looseStack}>
        {table(translate('insights.group.partners'), figures.partners)}
        {table(translate('insights.group.agents'), figures.agents)}
        {table(translate('insights.group.departments'), departments)}
      </div>
    </Section>
  )
}
