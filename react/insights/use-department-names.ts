import type { LiveSupportSettings } from '../graphql/answers'
import zendeskQuery from '../graphql/zendesk-groups.graphql'
import zenviaQuery from '../graphql/zenvia-departments.graphql'
import { useAnswer } from '../page/use-answer'
import type { Group } from './use-insights'

/** The names of departments, which the figures count by id, as far as the partners tell them. */
export const useDepartmentNames = (
  { zendesk, zenvia }: LiveSupportSettings,
  counted: Group[]
): Group[] => {
  const nothing = counted.length === 0
  const atZenvia = useAnswer(zenviaQuery, {
    skip: nothing || !zenvia.connected,
  })
  const atZendesk = useAnswer(zendeskQuery, {
    skip: nothing || !zendesk.connected,
  })
  const known = [...(atZenvia.data ?? []), ...(atZendesk.data ?? [])]

  return counted.map((group) => ({
    ...group,
    name: known.find(({ id }) => id === group.key)?.name ?? group.name,
  }))
}
