/** Why there is no answer: no right, too many requests, no network, or a fault of the service. */
export type Failure = 'NO_RIGHT' | 'BUSY' | 'UNREACHABLE' | 'BROKEN'

interface CodedError {
  extensions?: { code?: string; exception?: { code?: string } }
}

const noRight = ['FORBIDDEN', 'UNAUTHENTICATED']

/** The runtime puts a code on top, the platform's resolver errors keep it one level down. */
const saysNoRight = ({ extensions }: CodedError): boolean =>
  noRight.includes(extensions?.code ?? '') ||
  noRight.includes(extensions?.exception?.code ?? '')

interface NetworkError {
  message: string
  statusCode?: number
  result?: { errors?: CodedError[] }
}

/** The platform's Apollo client is not ours to import, so its errors are known by their shape. */
interface OperationError extends Error {
  graphQLErrors: readonly CodedError[]
  networkError: NetworkError | null
}

export const isOperationError = (error: unknown): error is OperationError =>
  error instanceof Error && 'graphQLErrors' in error

export const failureOf = (error: OperationError): Failure => {
  const network = error.networkError
  const errors = [...error.graphQLErrors, ...(network?.result?.errors ?? [])]
  const status = network?.statusCode

  if (errors.some(saysNoRight) || status === 401 || status === 403) {
    return 'NO_RIGHT'
  }

  if (status === 429) return 'BUSY'

  return network && (status === undefined || status >= 502)
    ? 'UNREACHABLE'
    : 'BROKEN'
}
