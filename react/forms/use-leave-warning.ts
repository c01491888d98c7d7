import { useContext, useEffect } from 'react'

import { useUniqueId } from '../ui/use-unique-id'
import { UnsavedForms } from './unsaved-area'
import { UnsavedCount } from './unsaved-count'

/** While something typed is unsaved, the browser asks before the page is left, and the area around knows of it. */
export const useLeaveWarning = (unsaved: boolean): void => {
  const id = useUniqueId()
  const forms = useContext(UnsavedForms)
  const count = useContext(UnsavedCount)

  useEffect(() => {
    if (!unsaved) return undefined

    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault()
      event.returnValue = ''
    }

    forms.add(id)
    count(1)
    window.addEventListener('beforeunload', ask)

    return () => {
      forms.delete(id)
      count(-1)
      window.removeEventListener('beforeunload', ask)
    }
  }, [unsaved, forms, count, id])
}
