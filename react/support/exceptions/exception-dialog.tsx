import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { OpeningException } from '../../graphql/answers'
import { useTranslate } from '../../i18n/use-translate'
import { Dialog } from '../../ui/dialog'
import { useUniqueId } from '../../ui/use-unique-id'
import { ExceptionForm } from './exception-form'

interface Props {
  open: boolean
  exception?: OpeningException
  onSave: (exception: OpeningException) => void
  onClose: () => void
}

export const ExceptionDialog: FC<Props> = ({
  open,
  exception,
  onSave,
  onClose,
}) => {
  const translate = useTranslate()
  const formId = useUniqueId()

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={
        exception
          ? translate('exceptions.edit-title')
          : translate('exceptions.add')
      }
      actions={
        <Button type="submit" form={formId}>
          {exception ? translate('apply') : translate('add')}
        </Button>
      }
    >
      <ExceptionForm id={formId} exception={exception} onSave={onSave} />
    </Dialog>
  )
}
