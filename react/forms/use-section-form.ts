import type { FocusEvent, FormEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import type {
  DefaultValues,
  FieldPath,
  FieldValues,
  UseFormReturn,
} from 'react-hook-form'
import { useForm } from 'react-hook-form'

import type { UserError } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import type { Failure } from '../page/failure'
import type { Outcome, Payload } from '../page/use-operation'
import { useDoneToast } from '../page/use-toasts'
import type { FieldError } from './field-errors'
import { errorList, formPath } from './field-errors'
import { useFocusKeeper } from './use-focus-keeper'
import { useLeaveWarning } from './use-leave-warning'

interface Options<T extends FieldValues, P extends Payload> {
  /** What is stored. Taken over while nothing is typed. */
  stored: T
  save: (typed: T) => Promise<Outcome<P>>
  /** What a save did, where it is more than to keep what was typed. */
  done?: string
  onSaved?: (payload: P) => void
  /** Answers true when it has dealt with the refusal. */
  onRefused?: (payload: P, typed: T) => boolean
}

interface Failures {
  /** Errors of no single field. */
  general: FieldError[]
  failure?: Failure
  /** How often saving was refused. */
  attempt: number
}

const noFailures: Failures = { general: [], attempt: 0 }

export interface SectionForm<T extends FieldValues> {
  form: UseFormReturn<T>
  dirty: boolean
  /** Of the forms of its tab that are dirty, the one that was touched last. */
  inFront: boolean
  saving: boolean
  errors: FieldError[]
  attempt: number
  failure?: Failure
  submit: (event?: FormEvent) => void
  /** Marks each faulty field as a save would; answers whether there is none. */
  check: () => Promise<boolean>
  /** Marks what the service refuses at its fields, as a save would. */
  refuse: (errors: UserError[]) => void
  discard: () => void
  /** Focuses the field that a path lies in. */
  jumpTo: (path: string) => void
  /** For the form element. */
  onFocus: (event: FocusEvent<HTMLFormElement>) => void
}

/** Puts errors at their fields; answers those that have none. */
const placeErrors = <T extends FieldValues>(
  form: UseFormReturn<T>,
  errors: UserError[]
): FieldError[] =>
  errors.reduce<FieldError[]>((general, { field, message }) => {
    if (!field) return [...general, { path: '', message }]

    form.setError(formPath(field) as FieldPath<T>, { type: 'service', message })

    return general
  }, [])

/** Part of a field may have no input of its own; then the whole field takes focus. */
const jumpTo = <T extends FieldValues>(
  { setFocus }: UseFormReturn<T>,
  path: string
): void => {
  setFocus(path.split('.')[0] as FieldPath<T>)
  setFocus(path as FieldPath<T>)
}

/** The form, following what is stored while nothing is typed. */
const useFollowingForm = <T extends FieldValues>(stored: T) => {
  const form = useForm<T>({
    defaultValues: stored as DefaultValues<T>,
    shouldFocusError: false,
  })
  const storedText = JSON.stringify(stored)
  const latest = useRef(stored)
  const { reset } = form
  const { isDirty } = form.formState

  latest.current = stored

  useEffect(() => {
    if (!isDirty) reset(latest.current)
  }, [storedText, isDirty, reset])

  return { form, goBack: () => reset(latest.current) }
}

/** One section's form: saved explicitly and whole, errors at their fields, nothing typed is lost to a failure. */
export const useSectionForm = <
  T extends FieldValues,
  P extends Payload = Payload,
>({
  stored,
  save,
  done,
  onSaved,
  onRefused,
}: Options<T, P>): SectionForm<T> => {
  const { form, goBack } = useFollowingForm(stored)
  const { isDirty: dirty, isSubmitting: saving, errors: tree } = form.formState
  const [{ general, failure, attempt }, setFailures] = useState(noFailures)
  const toast = useDoneToast()
  const translate = useTranslate()
  const { inFront, toFront } = useLeaveWarning(dirty)
  const lastFocus = useFocusKeeper(toFront)

  const refuse = (errors: UserError[]): void =>
    setFailures({ general: placeErrors(form, errors), attempt: attempt + 1 })

  const submitTyped = async (typed: T): Promise<void> => {
    setFailures({ general: [], attempt })

    const outcome = await save(typed)

    if (outcome.kind === 'failed') {
      setFailures({ general: [], attempt, failure: outcome.failure })
    } else if (outcome.kind === 'done') {
      form.reset(typed)
      toast(done ?? translate('saved'))
      onSaved?.(outcome.payload)
      lastFocus.restore()
    } else if (!onRefused?.(outcome.payload, typed)) {
      refuse(outcome.errors)
    }
  }

  const submit = form.handleSubmit(submitTyped, () =>
    setFailures({ general: [], attempt: attempt + 1 })
  )

  return {
    form,
    dirty,
    inFront,
    saving,
    errors: [...errorList(tree), ...general],
    attempt,
    failure,
    submit: (event) => void submit(event),
    check: async () => {
      const valid = await form.trigger()

      setFailures({ general: [], attempt: valid ? attempt : attempt + 1 })

      return valid
    },
    refuse,
    discard: () => {
      setFailures({ general: [], attempt })
      goBack()
      lastFocus.restore()
    },
    jumpTo: (path) => jumpTo(form, path),
    onFocus: lastFocus.onFocus,
  }
}
