/** Waits until `look` answers something, and returns it; fails with the last error after `seconds`. */
export const eventually = async <Found>(
  look: () => Promise<Found | undefined> | Found | undefined,
  seconds = 20
): Promise<Found> => {
  const end = Date.now() + seconds * 1000
  let problem: unknown = new Error('It never came')

  while (Date.now() < end) {
    try {
      const found = await look()

      if (found !== undefined) return found
    } catch (error) {
      problem = error
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  throw problem
}
