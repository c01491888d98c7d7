import { useContext, useEffect } from 'react'

import { useUniqueId } from '../ui/use-unique-id'
import { UnsavedForms } from './unsaved-area'

/** While something typed is unsaved, the browser asks before the page is left, and the area around knows of it. */
export const useLeaveWarning = (unsaved: boolean): void => {
  const id = useUniqueId()
  const forms = useContext(UnsavedForms)

  useEffect(() => {
    if (!unsaved) return undefined

    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault()
      event.returnValue = ''
    }

    forms.add(id)
    window.addEventListener('beforeunload', ask)

    return () => {
      forms.delete(id)
      window.removeEventListener('beforeunload', ask)
    }
  }, [unsaved, forms, id])
}
