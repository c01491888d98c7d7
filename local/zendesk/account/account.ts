/** What is the same in each sandbox account. */
export const ACCOUNT = {
  id: 18_525_119,
  subdomain: 'livestore-sandbox',
  name: 'Livestore (sandbox)',
  brand_id: 6_163_900_000_501,
} as const
