import type { GeneralForm } from '../general-form'
import { generalFields } from '../general-form'

export type GeneralField = keyof GeneralForm

interface Conflict {
  field: GeneralField
  /** Which one stands unless the reader says otherwise: the one that was changed. */
  suggested: 'mine' | 'theirs'
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Where what is typed and what somebody else saved part, and which of them changed it. */
export const conflicts = (
  loaded: GeneralForm,
  mine: GeneralForm,
  theirs: GeneralForm
): Conflict[] =>
  generalFields
    .filter((field) => !same(mine[field], theirs[field]))
    .map((field) => ({
      field,
      suggested: same(mine[field], loaded[field]) ? 'theirs' : 'mine',
    }))

export type Choice = Partial<Record<GeneralField, 'mine' | 'theirs'>>

/** Theirs, with the fields that the reader keeps. */
export const merged = (
  mine: GeneralForm,
  theirs: GeneralForm,
  choice: Choice
): GeneralForm => {
  const kept = generalFields.filter((field) => choice[field] === 'mine')

  return kept.reduce<GeneralForm>(
    (form, field) => ({ ...form, [field]: mine[field] }),
    theirs
  )
}
