/** For a product of two replicas with both partners to come up, on a machine that does much else. */
export const START_MS = 180_000
