import { useCallback, useState } from 'react'
import { useApolloClient } from 'react-apollo'
import { useRuntime } from 'vtex.render-runtime'

import previewQuery from '../../graphql/availability-preview.graphql'
import type { AvailabilityPreview } from '../../graphql/answers'
import type { Failure } from '../../page/failure'
import { failureOf, isOperationError } from '../../page/failure'
import type { GeneralForm } from '../general-form'
import { availabilityDraft } from '../general-form'

interface Moment {
  preview?: AvailabilityPreview
  failure?: Failure
  asking: boolean
  ask: (wall: string, form: GeneralForm) => Promise<void>
}

/** Asks the service what a shopper would get at a wall-clock moment by what is typed. */
export const useMoment = (): Moment => {
  const client = useApolloClient()
  const { culture } = useRuntime()
  const [state, setState] = useState<Omit<Moment, 'ask'>>({ asking: false })

  const ask = useCallback(
    async (wall: string, form: GeneralForm) => {
      setState({ asking: true })

      try {
        const { data } = await client.query<{
          availabilityPreview: AvailabilityPreview
        }>({
          query: previewQuery,
          fetchPolicy: 'no-cache',
          variables: {
            at: wall,
            draft: availabilityDraft(form),
            locale: culture.locale,
          },
        })

        setState({ asking: false, preview: data.availabilityPreview })
      } catch (error) {
        if (!isOperationError(error)) throw error

        setState({ asking: false, failure: failureOf(error) })
      }
    },
    [client, culture.locale]
  )

  return { ...state, ask }
}
