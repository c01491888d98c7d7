import { useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'

import saveMutation from '../graphql/save-general-settings.graphql'
import type {
  GeneralSettings,
  GeneralSettingsPayload,
  LiveSupportSettings,
} from '../graphql/answers'
import type { SectionForm } from '../forms/use-section-form'
import { useSectionForm } from '../forms/use-section-form'
import type { Outcome } from '../page/use-operation'
import { useOperation } from '../page/use-operation'
import type { GeneralForm } from './general-form'
import { conflicts } from './conflict/conflicts'
import { firstForm, generalForm, generalInput } from './general-form'

/** Somebody else saved since the form was loaded. */
export interface Conflict {
  loaded: GeneralForm
  mine: GeneralForm
  theirs: GeneralSettings
}

interface GeneralEditor {
  section: SectionForm<GeneralForm>
  conflict?: Conflict
  /** Goes on with what the reader chose, on top of what the other one saved. */
  resolve: (form: GeneralForm) => void
  dropConflict: () => void
}

/** A save whose answer was lost took effect: what is typed is what is stored, whoever saved it. */
const asSaved = (
  outcome: Outcome<GeneralSettingsPayload>,
  loaded: GeneralForm,
  typed: GeneralForm
): Outcome<GeneralSettingsPayload> => {
  if (outcome.kind !== 'refused') return outcome

  const { payload } = outcome
  const isStored =
    payload.current &&
    conflicts(loaded, typed, generalForm(payload.current)).length === 0

  return isStored ? { kind: 'done', payload } : outcome
}

/** The general settings as one form, saved on the revision that it was loaded from. */
export const useGeneralForm = (
  settings: LiveSupportSettings
): GeneralEditor => {
  const [run] = useOperation(saveMutation)
  const [conflict, setConflict] = useState<Conflict>()
  const { locale } = useIntl()
  const stored = useMemo(() => firstForm(settings, locale), [settings, locale])
  const base = useRef({ revision: settings.revision, form: stored })

  const section = useSectionForm<GeneralForm, GeneralSettingsPayload>({
    stored,
    save: async (typed) => {
      const { revision, form } = base.current
      const outcome = await run({ input: generalInput(typed, revision) })

      return asSaved(outcome, form, typed)
    },
    onRefused: ({ current }, typed) => {
      if (!current) return false

      setConflict({ loaded: base.current.form, mine: typed, theirs: current })

      return true
    },
  })

  // What is typed was loaded from the settings of the last moment without changes.
  if (!section.dirty) {
    base.current = { revision: settings.revision, form: stored }
  }

  return {
    section,
    conflict,
    resolve: (form) => {
      if (conflict) {
        base.current = {
          revision: conflict.theirs.revision,
          form: generalForm(conflict.theirs),
        }
      }

      setConflict(undefined)
      section.form.reset(base.current.form)
      section.form.reset(form, { keepDefaultValues: true })
      section.submit()
    },
    dropConflict: () => setConflict(undefined),
  }
}
