import { fireEvent, render } from '@testing-library/react'
import type { FC } from 'react'
import React from 'react'

import { useEscape } from './use-escape'

const Panel: FC<{ onEscape: () => void }> = ({ onEscape }) => {
  useEscape(onEscape)

  return <p>Ana</p>
}

it('leaves Escape to a dialog in front, which is closed by the time that the key is heard of', () => {
  const dialog = document.createElement('div')
  const onEscape = jest.fn()

  dialog.setAttribute('role', 'dialog')
  document.body.append(dialog)
  document.addEventListener('keydown', () => dialog.remove(), { once: true })
  render(<Panel onEscape={onEscape} />)

  fireEvent.keyDown(dialog, { key: 'Escape' })
  expect(dialog.isConnected).toBe(false)
  expect(onEscape).not.toHaveBeenCalled()

  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(onEscape).toHaveBeenCalledTimes(1)
})
