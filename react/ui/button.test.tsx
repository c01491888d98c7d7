import { render, screen } from '@testing-library/react'
import React from 'react'

import { Button } from './button'

const drawn = () => {
  const { rerender } = render(<Button>Look</Button>)

  return {
    button: screen.getByRole('button'),
    loads: (loading: boolean) =>
      rerender(<Button loading={loading}>Look</Button>),
  }
}

/** As browsers do with what is disabled while it has focus. */
const loseFocus = () => {
  const other = document.body.appendChild(document.createElement('input'))

  other.focus()
  other.remove()
}

it('has the focus again after it loaded', () => {
  const { button, loads } = drawn()

  button.focus()
  loads(true)
  loseFocus()
  expect(document.activeElement).toBe(document.body)
  loads(false)

  expect(document.activeElement).toBe(button)
})

it('takes no focus that it did not have, or that went elsewhere', () => {
  const { button, loads } = drawn()
  const other = document.body.appendChild(document.createElement('input'))

  loads(true)
  loads(false)
  expect(document.activeElement).not.toBe(button)

  button.focus()
  loads(true)
  other.focus()
  loads(false)
  expect(document.activeElement).toBe(other)
  other.remove()
})
