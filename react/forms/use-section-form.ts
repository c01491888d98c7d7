import type { FormEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import type {
  DefaultValues,
  FieldPath,
  FieldValues,
  UseFormReturn,
} from 'react-hook-form'
import { useForm } from 'react-hook-form'

import type { Failure } from '../page/failure'
import type { Outcome, Payload } from '../page/use-operation'
import { useSavedToast } from '../page/use-toasts'
import type { FieldError } from './field-errors'
import { errorList, formPath } from './field-errors'
import { useFocusKeeper } from './use-focus-keeper'
import { useLeaveWarning } from './use-leave-warning'

interface Options<T extends FieldValues, P extends Payload> {
  /** What is stored. Taken over while nothing is typed. */
  stored: T
  save: (typed: T) => Promise<Outcome<P>>
  onSaved?: (payload: P) => void
  /** Answers true when it has dealt with the refusal. */
  onRefused?: (payload: P, typed: T) => boolean
}

export interface SectionForm<T extends FieldValues> {
  form: UseFormReturn<T>
  dirty: boolean
  saving: boolean
  errors: FieldError[]
  /** How often saving was refused. */
  attempt: number
  failure?: Failure
  submit: (event?: FormEvent) => void
  discard: () => void
  jumpTo: (path: string) => void
  /** For the form element. */
  onFocus: (event: React.FocusEvent<HTMLFormElement>) => void
}

/** Focuses the field, or for a part that is no input of its own the field that it belongs to. */
const focusField = <T extends FieldValues>(
  form: UseFormReturn<T>,
  path: string
): void => {
  const before = document.activeElement

  form.setFocus(path as FieldPath<T>)

  if (document.activeElement === before) {
    form.setFocus(path.split('.')[0] as FieldPath<T>)
  }
}

/** One section's form: saved explicitly and whole, errors at their fields, nothing typed is lost to a failure. */
export const useSectionForm = <T extends FieldValues, P extends Payload>({
  stored,
  save,
  onSaved,
  onRefused,
}: Options<T, P>): SectionForm<T> => {
  const form = useForm<T>({
    defaultValues: stored as DefaultValues<T>,
    shouldFocusError: false,
  })
  const { isDirty: dirty, isSubmitting: saving, errors: tree } = form.formState
  const [general, setGeneral] = useState<FieldError[]>([])
  const [failure, setFailure] = useState<Failure>()
  const [attempt, setAttempt] = useState(0)
  const toast = useSavedToast()
  const keeper = useFocusKeeper()
  const storedText = JSON.stringify(stored)
  const latest = useRef(stored)

  latest.current = stored
  useLeaveWarning(dirty)

  const { reset } = form

  useEffect(() => {
    if (!dirty) reset(latest.current)
  }, [storedText, dirty, reset])

  const refuse = (payload: P, typed: T): void => {
    if (onRefused?.(payload, typed)) return

    for (const { field, message } of payload.userErrors) {
      if (field) {
        form.setError(formPath(field) as FieldPath<T>, {
          type: 'service',
          message,
        })
      }
    }

    setGeneral(
      payload.userErrors
        .filter(({ field }) => !field)
        .map(({ message }) => ({ path: '', message }))
    )
    setAttempt((count) => count + 1)
  }

  const submitTyped = async (typed: T): Promise<void> => {
    setGeneral([])
    setFailure(undefined)

    const outcome = await save(typed)

    if (outcome.kind === 'failed') setFailure(outcome.failure)
    if (outcome.kind === 'refused') refuse(outcome.payload, typed)

    if (outcome.kind === 'done') {
      reset(typed)
      toast()
      onSaved?.(outcome.payload)
      keeper.restore()
    }
  }

  const submit = form.handleSubmit(submitTyped, () =>
    setAttempt((count) => count + 1)
  )

  return {
    form,
    dirty,
    saving,
    errors: [...errorList(tree), ...general],
    attempt,
    failure,
    submit: (event) => {
      form.clearErrors()
      void submit(event)
    },
    discard: () => {
      setGeneral([])
      setFailure(undefined)
      reset(latest.current)
      keeper.restore()
    },
    jumpTo: (path) => focusField(form, path),
    onFocus: keeper.onFocus,
  }
}
