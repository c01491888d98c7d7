import type { FC } from 'react'
import React, { useMemo } from 'react'
import { getApolloContext, useApolloClient } from 'react-apollo'

/**
 * The platform hands its client down in a new object with each change of the address, and whatever asks a query would be drawn
 * anew, in tabs that are hidden too. Below this it is one object for as long as the client is the same.
 */
export const SteadyClient: FC = ({ children }) => {
  const client = useApolloClient()
  const value = useMemo(() => ({ client }), [client])
  const Client = getApolloContext()

  return <Client.Provider value={value}>{children}</Client.Provider>
}
