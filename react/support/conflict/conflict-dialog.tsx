import { Button, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useMemo, useState } from 'react'

import { useTranslate } from '../../i18n/use-translate'
import { useStoreTime } from '../../i18n/use-store-time'
import { Dialog } from '../../ui/dialog'
import { bareGroup, muted, stack } from '../../ui/layout'
import type { GeneralForm } from '../general-form'
import { fieldMessages, generalForm } from '../general-form'
import type { Conflict } from '../use-general-form'
import type { Choice } from './conflicts'
import { conflicts, merged } from './conflicts'
import { useFieldText } from './use-field-text'

const legend = csx({ text: '$title2', padding: 0, marginBottom: '$space-2' })

const option = csx({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: '0 0.75rem',
  padding: '$space-3',
  border: '$neutral',
  borderRadius: '$base',
  marginBottom: '$space-2',
  cursor: 'pointer',
  text: '$body',
  '& > span': {
    gridColumn: 2,
    color: '$secondary',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
})

interface Props {
  conflict: Conflict
  onResolve: (form: GeneralForm) => void
  onClose: () => void
}

/** Somebody else saved meanwhile: who, when, what differs, and which of the two stands, field by field. */
export const ConflictDialog: FC<Props> = ({ conflict, onResolve, onClose }) => {
  const translate = useTranslate()
  const fieldText = useFieldText()
  const when = useStoreTime(conflict.theirs.timeZone)
  const theirs = useMemo(() => generalForm(conflict.theirs), [conflict])
  const { loaded, mine } = conflict
  const found = conflicts(loaded, mine, theirs)
  const [choice, setChoice] = useState<Choice>(() =>
    found.reduce<Choice>(
      (all, { field, suggested }) => ({ ...all, [field]: suggested }),
      {}
    )
  )
  const { changedBy, changedAt } = conflict.theirs
  const sides = { theirs, mine }
  const sideMessages = {
    theirs: translate('conflict.theirs', {
      who: changedBy ?? translate('somebody'),
    }),
    mine: translate('conflict.mine'),
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={translate('conflict.title')}
      actions={
        <Button
          type="button"
          onClick={() => onResolve(merged(mine, theirs, choice))}
        >
          {translate('conflict.save')}
        </Button>
      }
    >
      <div className={stack}>
        <p className={muted}>
          {translate('conflict.who', {
            who: changedBy ?? translate('somebody'),
            when: changedAt ? when.dateTime(changedAt) : '',
          })}
        </p>
        {found.map(({ field }) => (
          <fieldset key={field} className={bareGroup}>
            <legend className={legend}>
              {translate(fieldMessages[field])}
            </legend>
            {(['theirs', 'mine'] as const).map((side) => (
              <label key={side} className={option}>
                <input
                  type="radio"
                  name={`conflict-${field}`}
                  checked={choice[field] === side}
                  onChange={() => setChoice({ ...choice, [field]: side })}
                />
                <strong>{sideMessages[side]}</strong>
                <span>{fieldText(sides[side], field)}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </Dialog>
  )
}
