import { fireEvent, screen } from '@testing-library/react'

import { WeekEditor } from './hours/week-editor'
import { renderView } from './testing/support-view'

jest.mock('./hours/week-editor', () => ({ WeekEditor: jest.fn(() => null) }))

it('draws nothing of the opening hours again for a key in a message', async () => {
  renderView()
  const field = await screen.findByLabelText('Fora do horário')
  const change = (value: string) =>
    fireEvent.change(field, { target: { value } })

  // The first key brings the save bar.
  change('A')
  jest.mocked(WeekEditor).mockClear()
  change('Ab')
  change('Abr')

  expect(screen.getByText('Abr', { selector: 'figure p' })).toBeInTheDocument()
  expect(WeekEditor).not.toHaveBeenCalled()
})
