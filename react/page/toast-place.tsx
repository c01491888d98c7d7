import type { FC } from 'react'
import React from 'react'

/**
 * Toasts are drawn at the end of the document and at the bottom of the window, where the save bar has its buttons: here above
 * it, which takes two lines on a narrow screen. Only their place in the document tells them from other alerts.
 */
const above = `
  body > div > div > div > div > [role=alert] { bottom: 6.5rem; }
  @media (min-width: 40rem) { body > div > div > div > div > [role=alert] { bottom: 3.5rem; } }
`

export const ToastPlace: FC = () => <style>{above}</style>
