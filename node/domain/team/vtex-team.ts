const OF_VTEX = /^[^@\s]+@vtex\.com(\.br)?$/i

/** Whether an admin works at VTEX, and so may answer what stores ask of the VTEX team. */
export const isOfVtexTeam = (email: string): boolean => OF_VTEX.test(email)
