/** What jsdom lacks and the page's components ask for. */
class NoIntersectionObserver {
  observe(): void {
    return undefined
  }

  unobserve(): void {
    return undefined
  }

  disconnect(): void {
    return undefined
  }
}

Object.assign(window, { IntersectionObserver: NoIntersectionObserver })
Object.assign(Element.prototype, { scrollIntoView: () => undefined })
