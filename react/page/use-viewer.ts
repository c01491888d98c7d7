import viewerQuery from '../graphql/viewer.graphql'
import { useAnswer } from './use-answer'

/** Whether the reader works at VTEX: a few things on the page are theirs alone. */
export const useIsVtexTeam = (): boolean =>
  useAnswer(viewerQuery).data?.isVtexTeam ?? false
