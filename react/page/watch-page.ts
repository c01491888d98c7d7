/** Tells of what comes to the document, goes from it, is disabled or is not any more. */
export const watchPage = (tell: MutationCallback): (() => void) => {
  const watch = new MutationObserver(tell)

  watch.observe(document.body, {
    attributeFilter: ['disabled'],
    childList: true,
    subtree: true,
  })

  return () => watch.disconnect()
}
