import '@testing-library/jest-dom'

import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { FC, ReactNode } from 'react'
import React from 'react'

import { useSteadyFocus } from './use-steady-focus'

const Steady: FC = ({ children }) => {
  useSteadyFocus()

  return <>{children}</>
}

const drawn = (children: ReactNode) => {
  const { rerender } = render(<Steady>{children}</Steady>)

  return {
    becomes: (next: ReactNode) => rerender(<Steady>{next}</Steady>),
  }
}

const named = (name: string) => screen.getByRole('button', { name })

const frame = () =>
  new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)))

/** As browsers do with what is disabled while it has focus, which jsdom leaves alone: nobody has it, and nobody is told. */
const loseFocus = () => {
  const other = document.body.appendChild(document.createElement('input'))

  other.addEventListener('focusin', (event) => event.stopPropagation())
  other.focus()
  other.remove()
}

const button = (loading: boolean) => <button disabled={loading}>Look</button>

it('gives a button that was disabled while it worked its focus back', async () => {
  const { becomes } = drawn(button(false))

  named('Look').focus()
  becomes(button(true))
  loseFocus()
  expect(document.body).toHaveFocus()
  becomes(button(false))

  await waitFor(() => expect(named('Look')).toHaveFocus())
})

it('takes no focus from whoever has it, nor for what never had it or was left', async () => {
  const { becomes } = drawn(button(false))

  becomes(button(true))
  becomes(button(false))
  await frame()
  expect(document.body).toHaveFocus()

  named('Look').focus()
  becomes(button(true))
  loseFocus()
  fireEvent.pointerDown(document.body)
  becomes(button(false))
  await frame()
  expect(document.body).toHaveFocus()
})

it('leads to the first field of the form that takes the place of its button', async () => {
  const { becomes } = drawn(
    <section>
      <button>Above</button>
      <div>
        <button>Ask</button>
      </div>
    </section>
  )

  named('Ask').focus()
  becomes(
    <section>
      <button>Above</button>
      <form>
        <input disabled />
        <input aria-label="Name" />
      </form>
    </section>
  )

  await waitFor(() => expect(screen.getByLabelText('Name')).toHaveFocus())
})

it('leads to the choice that is chosen', async () => {
  const { becomes } = drawn(<button>Try again</button>)

  named('Try again').focus()
  becomes(
    <form>
      <input type="radio" name="kind" aria-label="Weni" />
      <input type="radio" name="kind" aria-label="Asks" defaultChecked />
    </form>
  )
  await waitFor(() => expect(screen.getByLabelText('Asks')).toHaveFocus())
})

it('leads to the card whose last button goes', async () => {
  const card = (children: ReactNode) => (
    <>
      <article aria-label="Zenvia">{children}</article>
      <button>Below</button>
    </>
  )
  const { becomes } = drawn(card(<button>Use</button>))

  named('Use').focus()
  becomes(card(<p>In use</p>))

  await waitFor(() =>
    expect(screen.getByRole('article', { name: 'Zenvia' })).toHaveFocus()
  )
})

it('lets the page lead elsewhere', async () => {
  const place = (children: ReactNode) => (
    <section>
      {children}
      <button>Next</button>
      <input aria-label="Wanted" />
    </section>
  )
  const { becomes } = drawn(place(<button>Go</button>))

  named('Go').focus()
  becomes(place(null))
  screen.getByLabelText('Wanted').focus()
  await frame()

  expect(screen.getByLabelText('Wanted')).toHaveFocus()
})

it('leads to the section whose form, left with Enter, goes', async () => {
  const section = (children: ReactNode) => (
    <section aria-label="Training">{children}</section>
  )
  const { becomes } = drawn(
    section(
      <form>
        <input aria-label="Contact" />
      </form>
    )
  )

  screen.getByLabelText('Contact').focus()
  becomes(section(<p>Looking…</p>))

  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Training' })).toHaveFocus()
  )
})

it('leads from a dialog that goes to what it was opened from', async () => {
  const opened = (dialog: ReactNode) => (
    <>
      <form aria-label="Support">
        <button>Save</button>
      </form>
      {dialog}
    </>
  )
  const { becomes } = drawn(
    opened(
      <div role="dialog">
        <button>Take theirs</button>
      </div>
    )
  )

  named('Save').focus()
  named('Take theirs').focus()
  becomes(opened(null))

  await waitFor(() => expect(named('Save')).toHaveFocus())
})

it('leads to the dialog whose form makes way for a question', async () => {
  const dialog = (children: ReactNode) => (
    <>
      <section aria-label="Team" />
      <div role="dialog" aria-label="Invite">
        {children}
      </div>
    </>
  )
  const { becomes } = drawn(
    dialog(
      <form>
        <input aria-label="E-mail" />
      </form>
    )
  )

  screen.getByLabelText('E-mail').focus()
  becomes(dialog(<p>Invite Max?</p>))

  await waitFor(() => expect(screen.getByRole('dialog')).toHaveFocus())
})
