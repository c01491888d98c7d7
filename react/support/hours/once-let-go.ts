/** Runs at once, or when the mouse button is released: a button that moves away while pressed would not be clicked. */
export const onceLetGo = (act: () => void): void => {
  if (document.querySelector('body :active')) {
    window.addEventListener('mouseup', act, { once: true })
  } else act()
}
