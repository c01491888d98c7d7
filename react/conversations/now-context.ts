import { createContext } from 'react'

/**
 * When the list was read, in milliseconds since the epoch: the present for it and for what is shown beside it. Of two clocks, a
 * conversation would have waited 10 minutes here and 11 there.
 */
export const NowContext = createContext(0)
