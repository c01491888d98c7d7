import type { FC } from 'react'
import React from 'react'

/**
 * Toasts are drawn at the end of the document and at the bottom of the window, where the save bar has its buttons: here above
 * it, which takes two lines on a narrow screen.
 */
const above = `
  .__reakit-portal > [data-direction] { bottom: 9rem; }
  @media (min-width: 40rem) { .__reakit-portal > [data-direction] { bottom: 6rem; } }
`

export const ToastPlace: FC = () => <style>{above}</style>
