import { fireEvent, screen, waitFor } from '@testing-library/react'
import React from 'react'

import { AlertsSection } from '../support/alerts-section'
import { RetentionSection } from '../conversations/erase/retention-section'
import { renderPage } from '../testing/page-harness'
import { sampleSettings } from '../testing/sample-settings'
import { TabFormsArea } from './tab-forms'

const saved = () => ({ settings: null, current: null, userErrors: [] })

const renderForms = () => {
  const onUnsaved = jest.fn()
  const settings = sampleSettings()
  const { calls } = renderPage(
    <TabFormsArea onUnsaved={onUnsaved}>
      <AlertsSection settings={settings} />
      <RetentionSection settings={settings} />
    </TabFormsArea>,
    { SaveAlerts: saved, SaveGeneralSettings: saved }
  )

  return {
    onUnsaved,
    saves: () =>
      calls.map(({ name }) => name).filter((name) => name.startsWith('Save')),
  }
}

const minutes = () =>
  screen.getByLabelText('Avisar depois de quantos minutos sem resposta')
const days = () => screen.getByLabelText('Dias depois do fim da conversa')

const type = (field: HTMLElement, value: string) => {
  fireEvent.focus(field)
  fireEvent.change(field, { target: { value } })
}

/** There is one in sight at a time, or this fails. */
const saveButton = () => screen.getByRole('button', { name: 'Salvar' })
const save = () => fireEvent.click(saveButton())

it('shows the save bar of the form that was touched last, and then that of the other', async () => {
  const { saves, onUnsaved } = renderForms()

  type(minutes(), '5')
  type(days(), '60')
  save()
  await waitFor(() => expect(saves()).toEqual(['SaveGeneralSettings']))
  expect(onUnsaved).toHaveBeenLastCalledWith(true)
  await waitFor(() =>
    expect(saveButton().closest('form')).toContainElement(minutes())
  )
  save()
  await waitFor(() =>
    expect(saves()).toEqual(['SaveGeneralSettings', 'SaveAlerts'])
  )
  await waitFor(() => expect(onUnsaved).toHaveBeenLastCalledWith(false))
})

it('brings the bar to the form that is looked at again', async () => {
  const { saves } = renderForms()

  type(minutes(), '5')
  type(days(), '60')
  fireEvent.focus(minutes())
  save()
  await waitFor(() => expect(saves()).toEqual(['SaveAlerts']))
})
