const SUBDOMAIN = /^[a-z0-9][a-z0-9-]{0,62}$/

const ADDRESS =
  /^(?:(?:https?:)?\/\/)?([a-z0-9][a-z0-9-]{0,62})\.zendesk\.com(?:[/?#].*)?$/

/**
 * The subdomain of a Zendesk account from whatever part of its address a person pastes, or undefined when the address is
 * not exactly `<subdomain>.zendesk.com`: no other host, port or user may ever be reached with it.
 */
export const subdomainOf = (address: string): string | undefined => {
  const written = address.trim().toLowerCase()

  return SUBDOMAIN.test(written) ? written : ADDRESS.exec(written)?.[1]
}

/** The account's own host, the only one that gets its credentials. */
export const hostOf = (subdomain: string): string => `${subdomain}.zendesk.com`
