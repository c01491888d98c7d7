import React from 'react'
import { fireEvent, screen } from '@testing-library/react'
import type { GeneralSettingsInput } from '../../graphql/operation-types'
import { useSettings } from '../../page/use-settings'
import type { Answers, Harness } from '../../testing/page-harness'
import { renderPage } from '../../testing/page-harness'
import { sampleSettings, sampleStatus } from '../../testing/sample-settings'
import { SupportTab } from '../support-tab'

const Loaded = () => {
  const { data } = useSettings()

  return data ? <SupportTab settings={data} /> : null
}

export const renderView = (more: Answers = {}): Harness => {
  let stored = sampleSettings()

  return renderPage(<Loaded />, {
    LiveSupportSettings: () => stored,
    LiveSupportStatus: () => sampleStatus(),
    SaveGeneralSettings: ({ input }) => {
      stored = {
        ...stored,
        ...(input as GeneralSettingsInput),
        revision: 4,
      } as typeof stored

      return { settings: { revision: 4 }, current: null, userErrors: [] }
    },
    ...more,
  })
}

export const saves = ({ calls }: Harness) =>
  calls
    .filter(({ name }) => name === 'SaveGeneralSettings')
    .map(({ variables }) => variables.input as GeneralSettingsInput)

export const type = (label: string, value: string) => {
  const field = screen.getByLabelText(label)

  fireEvent.focus(field)
  fireEvent.change(field, { target: { value } })
  fireEvent.blur(field)
}

export const press = (name: string) =>
  fireEvent.click(screen.getByRole('button', { name }))
