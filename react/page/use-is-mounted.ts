import type { MutableRefObject } from 'react'
import { useEffect, useRef } from 'react'

/** For answers that may come after their view has left. */
export const useIsMounted = (): MutableRefObject<boolean> => {
  const mounted = useRef(true)

  useEffect(() => {
    mounted.current = true

    return () => {
      mounted.current = false
    }
  }, [])

  return mounted
}
