/** Characters that the service takes; it has the last word. */
export const nameLength = 100
export const messageLength = 1000
