/** At once, or when the mouse has let go of what it presses: what moves away under it would not be clicked. */
export const onceLetGo = (act: () => void): void => {
  if (document.querySelector('body :active')) {
    window.addEventListener('mouseup', act, { once: true })
  } else act()
}
