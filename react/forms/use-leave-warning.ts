import { useContext, useEffect } from 'react'

import { useUniqueId } from '../ui/use-unique-id'
import { useTabForms } from './tab-forms'
import { UnsavedForms } from './unsaved-area'

interface Place {
  /** The form whose save bar is shown: two in sight would leave open which saves what. */
  inFront: boolean
  /** Puts the form there, if it holds something unsaved. */
  toFront: () => void
}

/** While something typed is unsaved, the browser asks before the page is left, and the areas around know of it. */
export const useLeaveWarning = (unsaved: boolean): Place => {
  const id = useUniqueId()
  const forms = useContext(UnsavedForms)
  const { latest, touch, leave } = useTabForms()

  useEffect(() => {
    if (!unsaved) return undefined

    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault()
      event.returnValue = ''
    }

    forms.add(id)
    touch(id)
    window.addEventListener('beforeunload', ask)

    return () => {
      forms.delete(id)
      leave(id)
      window.removeEventListener('beforeunload', ask)
    }
  }, [unsaved, forms, touch, leave, id])

  return {
    inFront: latest === undefined || latest === id,
    toFront: () => {
      if (unsaved) touch(id)
    },
  }
}
