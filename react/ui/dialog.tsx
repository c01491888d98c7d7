import {
  Button,
  csx,
  Modal,
  ModalContent,
  ModalDismiss,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  useModalState,
} from '@vtex/admin-ui'
import type { FC, ReactNode } from 'react'
import React, { useEffect, useRef } from 'react'

import { useTranslate } from '../i18n/use-translate'

/** The content gets the height that header and footer leave, and scrolls in it: admin-ui assumes that the buttons fit in one line. */
const narrow = csx({
  display: 'flex',
  flexDirection: 'column',
  maxWidth: 'calc(100vw - 2rem)',
  margin: '1rem !important',
  overflowWrap: 'anywhere',
  '& > header + *': { maxHeight: 'none !important' },
  // Of a low window, such as one at 200 %, the content gets what there is.
  '@media (max-height: 30rem)': {
    margin: '0.25rem auto !important',
    maxHeight: 'calc(100vh - 0.5rem)',
    '& > header, & > footer': { paddingY: '0.5rem !important' },
  },
})

const footer = csx({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'flex-end',
  gap: '$space-3',
})

/** Focuses the refused field, else the first one; among radio buttons, the chosen one. Answers whether there is such a field. */
const focusFirstField = (content: HTMLElement): boolean => {
  const field =
    content.querySelector<HTMLElement>('[aria-invalid=true]') ??
    content.querySelector<HTMLElement>(
      'input:not([type=radio]), input:checked, select, textarea'
    )

  field?.focus()

  return field !== null
}

/** A modal that goes with what it stands in, still open, leaves the focus with nobody. */
const useFocusBack = (): void => {
  useEffect(() => {
    const from = document.activeElement

    return () => {
      if (from instanceof HTMLElement) from.focus()
    }
  }, [])
}

/** Focus starts in the first field, also where that is drawn later; without one, where the modal puts it. */
const Content: FC = ({ children }) => {
  const content = useRef<HTMLDivElement>(null)

  useFocusBack()

  useEffect(() => {
    const { current } = content

    if (!current) return undefined

    let start: Element | null = null
    const drawn = new MutationObserver(() => {
      const hasMoved = document.activeElement !== start

      if (hasMoved || focusFirstField(current)) drawn.disconnect()
    })
    const frame = requestAnimationFrame(() => {
      if (focusFirstField(current)) return

      start = document.activeElement
      drawn.observe(current, { childList: true, subtree: true })
    })

    return () => {
      cancelAnimationFrame(frame)
      drawn.disconnect()
    }
  }, [])

  return <div ref={content}>{children}</div>
}

interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  /** Buttons beside Cancel. */
  actions?: ReactNode
  /** What it asked for was done: it can only be closed. */
  done?: boolean
  size?: 'small' | 'medium' | 'large'
}

/** A modal dialog whose content lives only while it is open. Escape and Cancel close it; focus goes back to where it came from. */
export const Dialog: FC<DialogProps> = ({
  open,
  onClose,
  title,
  actions,
  done,
  size = 'medium',
  children,
}) => {
  const translate = useTranslate()
  const state = useModalState({
    open,
    setOpen: (next) => {
      if (!next) onClose()
    },
  })

  return (
    <Modal state={state} size={size} className={narrow} aria-label={title}>
      {open && (
        <>
          <ModalHeader>
            <ModalTitle>{title}</ModalTitle>
            <ModalDismiss aria-label={translate('close')} />
          </ModalHeader>
          <ModalContent>
            <Content>{children}</Content>
          </ModalContent>
          <ModalFooter>
            <div className={footer}>
              <Button type="button" variant="secondary" onClick={onClose}>
                {done ? translate('close') : translate('cancel')}
              </Button>
              {!done && actions}
            </div>
          </ModalFooter>
        </>
      )}
    </Modal>
  )
}

interface Props {
  open: boolean
  title: string
  confirm: string
  critical?: boolean
  disabled?: boolean
  busy?: boolean
  done?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that cannot simply be taken back. */
export const ConfirmDialog: FC<Props> = ({
  open,
  title,
  confirm,
  critical,
  disabled,
  busy,
  done,
  onConfirm,
  onClose,
  children,
}) => (
  <Dialog
    open={open}
    done={done}
    onClose={onClose}
    title={title}
    actions={
      <Button
        type="button"
        variant={critical ? 'critical' : 'primary'}
        loading={busy}
        disabled={disabled}
        onClick={onConfirm}
      >
        {confirm}
      </Button>
    }
  >
    {children}
  </Dialog>
)
