/** Credentials that the requests under way hold, so that nothing written meanwhile tells one. */
interface CredentialsInUse {
  /** Answers how to let them go. */
  hold(credentials: Iterable<string | undefined>): () => void
  all(): Iterable<string>
}

/** Shorter ones would blot out ordinary words. */
const SHORTEST = 8

export const credentialsInUse = (): CredentialsInUse => {
  const holders = new Map<string, number>()

  const letGo = (credential: string): void => {
    const left = (holders.get(credential) ?? 1) - 1

    if (left > 0) holders.set(credential, left)
    else holders.delete(credential)
  }

  return {
    hold: (credentials) => {
      const held = [...credentials].filter(
        (one): one is string => one !== undefined && one.length >= SHORTEST
      )

      for (const one of held) holders.set(one, (holders.get(one) ?? 0) + 1)

      return () => held.splice(0).forEach(letGo)
    },
    all: () => holders.keys(),
  }
}
