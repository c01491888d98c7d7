import type { Entry } from './journal'

interface Pending {
  entries: Entry[]
  undo: Array<() => void>
}

/** Writes that belong together: kept with one `append`, or taken back. */
interface Changes {
  /** A write that was made; outside a change it is kept at once. */
  note(entry: Entry, undo: () => void): void
  run<T>(work: () => T, keeps: (result: T) => boolean): T
}

export const makeChanges = (append: (entries: Entry[]) => void): Changes => {
  let open: Pending | undefined

  const runAlone = <T>(work: () => T, keeps: (result: T) => boolean): T => {
    const current: Pending = { entries: [], undo: [] }
    const takeBack = () => current.undo.reverse().forEach((step) => step())
    open = current
    try {
      const result = work()
      if (!keeps(result)) takeBack()
      else if (current.entries.length > 0) append(current.entries)

      return result
    } catch (error) {
      takeBack()
      throw error
    } finally {
      open = undefined
    }
  }

  return {
    note: (entry, undo) => {
      if (!open) return append([entry])
      open.entries.push(entry)
      open.undo.push(undo)
    },
    run: (work, keeps) => (open ? work() : runAlone(work, keeps)),
  }
}
