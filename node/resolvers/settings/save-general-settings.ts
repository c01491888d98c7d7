import { ok } from 'neverthrow'

import { userError } from '../../domain/user-error'
import { instantInWords } from '../../messages/instant-in-words'
import type { RevisionConflict } from '../../usecases/settings/save-general-settings'
import { saveGeneralSettings } from '../../usecases/settings/save-general-settings'
import type { Call, Resolver } from '../call'
import { payload } from '../payload'
import { translate } from '../translate'
import { translated } from '../user-errors'
import { liveSupportSettings, withSettings } from './live-support-settings'

const whoAndWhen = (
  { language, ports }: Call,
  { changedAt, changedBy, timeZone }: RevisionConflict['current']['general']
): string =>
  changedAt === undefined || changedBy === undefined
    ? ''
    : (translate(language, 'error.REVISION_CONFLICT.by', {
        by: changedBy,
        at: instantInWords(changedAt, {
          language,
          timeZone,
          now: ports.clock.now(),
        }),
      }) ?? '')

const conflict = async (
  call: Call,
  { current }: RevisionConflict
): Promise<object> => ({
  current: await liveSupportSettings(call, current),
  userErrors: translated(call.language, [
    userError('REVISION_CONFLICT', 'revision', {
      who: whoAndWhen(call, current.general),
    }),
  ]),
})

export const saveGeneralSettingsResolver: Resolver<{
  input: { revision: number }
}> = async (call, { input: { revision, ...choices } }) => {
  const saved = await saveGeneralSettings(call.ports, {
    revision,
    choices,
    by: await call.adminEmail(),
  })

  if (saved.isOk()) {
    return payload(call.language, ok(saved.value), withSettings(call))
  }

  return Array.isArray(saved.error)
    ? { userErrors: translated(call.language, saved.error) }
    : conflict(call, saved.error)
}
