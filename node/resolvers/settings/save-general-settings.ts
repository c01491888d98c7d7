import { ok } from 'neverthrow'

import { userError } from '../../domain/user-error'
import { instantInWords } from '../../messages/instant-in-words'
import type { RevisionConflict } from '../../usecases/settings/save-general-settings'
import { saveGeneralSettings } from '../../usecases/settings/save-general-settings'
import type { ResolverContext, Resolver } from '../resolver-context'
import { payload } from '../payload'
import { translate } from '../translate'
import { translated } from '../user-errors'
import { liveSupportSettings, withSettings } from './live-support-settings'

const whoAndWhen = (
  { language, ports }: ResolverContext,
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
  context: ResolverContext,
  { current }: RevisionConflict
): Promise<object> => ({
  current: await liveSupportSettings(context, current),
  userErrors: translated(context.language, [
    userError('REVISION_CONFLICT', 'revision', {
      who: whoAndWhen(context, current.general),
    }),
  ]),
})

export const saveGeneralSettingsResolver: Resolver<{
  input: { revision: number }
}> = async (context, { input: { revision, ...choices } }) => {
  const saved = await saveGeneralSettings(context.ports, {
    revision,
    choices,
    by: await context.adminEmail(),
  })

  if (saved.isOk()) {
    return payload(context.language, ok(saved.value), withSettings(context))
  }

  return Array.isArray(saved.error)
    ? { userErrors: translated(context.language, saved.error) }
    : conflict(context, saved.error)
}
