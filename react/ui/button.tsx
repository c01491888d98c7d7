import { Button as AdminButton } from '@vtex/admin-ui'
import type { ComponentPropsWithoutRef, FC } from 'react'
import React, { useLayoutEffect, useRef } from 'react'

/** A button that keeps the keyboard's place: while it loads it is disabled, which takes its focus away. */
export const Button: FC<ComponentPropsWithoutRef<typeof AdminButton>> = ({
  loading = false,
  ...props
}) => {
  const button = useRef<HTMLButtonElement>(null)
  const hadFocus = useRef(false)

  useLayoutEffect(() => {
    const { activeElement, body } = document

    if (loading) {
      hadFocus.current = activeElement === button.current
    } else if (hadFocus.current) {
      hadFocus.current = false
      if (activeElement === body) button.current?.focus()
    }
  }, [loading])

  return <AdminButton ref={button} loading={loading} {...props} />
}
