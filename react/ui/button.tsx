import { Button as AdminButton } from '@vtex/admin-ui'
import type { ComponentPropsWithoutRef, FC } from 'react'
import React, { useEffect, useRef } from 'react'

/** A button that keeps the keyboard's place: while it loads it is disabled, which takes its focus away. */
export const Button: FC<ComponentPropsWithoutRef<typeof AdminButton>> = ({
  loading = false,
  ...props
}) => {
  const button = useRef<HTMLButtonElement>(null)
  const lostFocus = useRef(false)

  useEffect(() => {
    const { current } = button
    // React tells of no focus that goes while it changes the page.
    const note = () => {
      lostFocus.current = current?.disabled === true
    }

    current?.addEventListener('blur', note)

    return () => current?.removeEventListener('blur', note)
  }, [])

  useEffect(() => {
    if (loading || !lostFocus.current) return

    lostFocus.current = false
    if (document.activeElement === document.body) button.current?.focus()
  }, [loading])

  return <AdminButton ref={button} loading={loading} {...props} />
}
