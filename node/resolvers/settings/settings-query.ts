import { readSettings } from '../../usecases/settings/change-settings'
import type { Resolver } from '../call'
import { answerOrFail } from '../field-failure'
import { liveSupportSettings } from './live-support-settings'

export const settingsQuery: Resolver<unknown> = async (call) =>
  liveSupportSettings(
    call,
    answerOrFail(await readSettings(call.ports), call.language)
  )
