/** A part of the page that is drawn anew when what it shows has changed. */
export interface View {
  root: HTMLElement
  refresh(): Promise<void>
}

/** Reads, and draws when what was read differs from the last time. */
export const whenChanged = <T>(
  read: () => Promise<T>,
  draw: (value: T) => void
): (() => Promise<void>) => {
  let last = ''

  return async () => {
    const value = await read()
    const text = JSON.stringify(value)
    if (text === last) return
    last = text
    draw(value)
  }
}

const lost = () => document.querySelector<HTMLElement>('.lost')

/** Refreshes four times a second, as long as the view is on the page. */
export const keepLive = (view: View): void => {
  const tick = async () => {
    if (!view.root.isConnected) return
    const reached = await view.refresh().then(
      () => true,
      () => false
    )
    lost()?.toggleAttribute('hidden', reached)
    setTimeout(() => void tick(), 250)
  }
  void tick()
}
