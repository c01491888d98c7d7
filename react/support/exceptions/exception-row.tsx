import { Button, csx, IconPencil, IconTrash, Tag } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { OpeningException } from '../../graphql/answers'
import { useSay } from '../../i18n/use-say'
import { quiet, row } from '../../ui/layout'
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
  const say = useSay()
  const spanText = useSpanText()

  return (
    <li className={line} data-invalid={invalid}>
      <div className={text}>
        <p className={name}>{exception.name}</p>
        <p className={quiet}>{spanText(exception)}</p>
      </div>
      {exception.repeatsYearly && (
        <Tag label={say('exceptions.yearly')} variant="lightBlue" />
      )}
      <div className={row}>
        <Button
          type="button"
          variant="tertiary"
          icon={<IconPencil aria-hidden="true" />}
          aria-label={say('exceptions.edit', { name: exception.name })}
          onClick={onEdit}
        />
        <Button
          type="button"
          variant="neutralTertiary"
          icon={<IconTrash aria-hidden="true" />}
          aria-label={say('exceptions.remove', { name: exception.name })}
          onClick={onRemove}
        />
      </div>
    </li>
  )
}
