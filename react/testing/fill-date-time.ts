import { fireEvent, screen, within } from '@testing-library/react'

/** The two fields of a day and a time by their label. */
export const dateTimeFields = (label: string): HTMLElement[] =>
  within(screen.getByRole('group', { name: label })).getAllByRole('textbox')

/** Types `24/12/2026 12:00` as people do, and leaves. */
export const fillDateTime = (label: string, text: string): void =>
  text.split(' ').forEach((value, part) => {
    const field = dateTimeFields(label)[part]

    fireEvent.change(field, { target: { value } })
    fireEvent.blur(field)
  })
