import type { Settings } from '../../domain/settings/settings'
import { storeUnavailable } from '../../domain/user-error'
import type { Call } from '../call'
import { answerOrFail } from '../field-failure'

/** The settings as the page shows them beside other things: a few seconds old at most. */
export const settingsOf = async ({
  ports,
  language,
}: Pick<Call, 'ports' | 'language'>): Promise<Settings> =>
  answerOrFail(
    (await ports.settings.current()).mapErr(storeUnavailable),
    language
  )
