import type { Settings } from '../../domain/settings/settings'
import { storeUnavailable } from '../../domain/user-error'
import type { ResolverContext } from '../resolver-context'
import { answerOrFail } from '../field-failure'

/** The settings as the page shows them beside other things: a few seconds old at most. */
export const settingsOf = async ({
  ports,
  language,
}: Pick<ResolverContext, 'ports' | 'language'>): Promise<Settings> =>
  answerOrFail(
    (await ports.settings.current()).mapErr(storeUnavailable),
    language
  )
