import { Button, csx, IconPencil, IconTrash, Tag } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { OpeningException } from '../../graphql/answers'
import { useTranslate } from '../../i18n/use-translate'
import { muted, row } from '../../ui/layout'
import { useSpanText } from './use-span-text'

const line = csx({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0.5rem 1rem',
  paddingY: '$space-3',
  borderBottom: '$neutral',
  '&[data-invalid=true]': { color: '$critical' },
})

const text = csx({ flex: '1 1 14rem', minWidth: 0 })
const name = csx({ text: '$action1', margin: 0, overflowWrap: 'anywhere' })

interface Props {
  exception: OpeningException
  invalid: boolean
  onEdit: () => void
  onRemove: () => void
}

export const ExceptionRow: FC<Props> = ({
  exception,
  invalid,
  onEdit,
  onRemove,
}) => {
  const translate = useTranslate()
  const spanText = useSpanText()

  return (
    <li className={line} data-invalid={invalid}>
      <div className={text}>
        <p className={name}>{exception.name}</p>
        <p className={muted}>{spanText(exception)}</p>
      </div>
      {exception.opens && (
        <Tag label={translate('exceptions.special')} variant="green" />
      )}
      {exception.repeatsYearly && (
        <Tag label={translate('exceptions.yearly')} variant="lightBlue" />
      )}
      <div className={row}>
        <Button
          type="button"
          variant="tertiary"
          icon={<IconPencil aria-hidden="true" />}
          aria-label={translate('exceptions.edit', { name: exception.name })}
          onClick={onEdit}
        />
        <Button
          type="button"
          variant="neutralTertiary"
          icon={<IconTrash aria-hidden="true" />}
          aria-label={translate('exceptions.remove', { name: exception.name })}
          onClick={onRemove}
        />
      </div>
    </li>
  )
}
