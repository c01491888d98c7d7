import { csx } from '@vtex/admin-ui'

export const stack = csx({
  display: 'flex',
  flexDirection: 'column',
  gap: '$space-4',
})

export const tightStack = csx({
  display: 'flex',
  flexDirection: 'column',
  gap: '$space-2',
})

export const looseStack = csx({
  display: 'flex',
  flexDirection: 'column',
  gap: '$space-8',
})

export const row = csx({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '$space-3',
})

export const spreadRow = csx({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '$space-3',
})

/** Two columns where there is room for them. */
export const pair = csx({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 20rem), 1fr))',
  gap: '$space-5',
  alignItems: 'start',
})

/** Three columns where there is room for them. */
export const trio = csx({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 13rem), 1fr))',
  gap: '$space-5',
  alignItems: 'start',
})

/** A group of fields that shows no frame. */
export const bareGroup = csx({
  border: 'none',
  margin: 0,
  padding: 0,
  minWidth: 0,
})

/** Buttons beside a field are as high as it is. */
export const asHighAsFields = csx({
  '& button': { height: '2.75rem !important' },
})

/** A list without marks. */
export const plainList = csx({ listStyle: 'none', margin: 0, padding: 0 })

export const subtitle = csx({ text: '$title2', margin: 0 })

export const muted = csx({ text: '$body', color: '$secondary', margin: 0 })

export const small = csx({ text: '$detail', color: '$secondary', margin: 0 })

export const readable = csx({ maxWidth: '38rem' })

/** For numbers: a field as wide as the page would promise more. */
export const short = csx({ maxWidth: '22rem' })

/** Boxes, circles and switches stay beside their words where those take several lines. */
export const besideWords = csx({
  '& [data-wrap=true]': { flexWrap: 'nowrap' },
  '& input': { flexShrink: 0 },
})
