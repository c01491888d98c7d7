import { readSettings } from '../../usecases/settings/change-settings'
import type { Resolver } from '../resolver-context'
import { answerOrFail } from '../field-failure'
import { liveSupportSettings } from './live-support-settings'

export const liveSupportSettingsResolver: Resolver<unknown> = async (context) =>
  liveSupportSettings(
    context,
    answerOrFail(await readSettings(context.ports), context.language)
  )
