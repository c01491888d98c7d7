import type { Answer } from './api-call'

/** One reason why a record was refused; `error` is Zendesk's code, such as `BlankValue`. */
export interface Problem {
  field: string
  description: string
  error?: string
  ticket_field_id?: number
}

export const notFound: Answer = {
  status: 404,
  body: { error: 'RecordNotFound', description: 'Not found' },
}

export const invalidEndpoint: Answer = {
  status: 404,
  body: { error: 'InvalidEndpoint', description: 'Not found' },
}

export const notAuthenticated: Answer = {
  status: 401,
  body: { error: "Couldn't authenticate you" },
  headers: { 'WWW-Authenticate': 'Basic realm="Web Password"' },
}

export const forbidden: Answer = {
  status: 403,
  body: {
    error: {
      title: 'Forbidden',
      message:
        'You do not have access to this page. Please contact the account owner of this help desk for further help.',
    },
  },
}

export const missingScope = (scope: string): Answer => ({
  status: 403,
  body: {
    error: 'Forbidden',
    description: `You are missing the following required scopes: ${scope}`,
  },
})

export const badRequest = (error: string, description: string): Answer => ({
  status: 400,
  body: { error, description },
})

/** The answer to a body whose one member is missing or no object. */
export const invalidAttribute = (name: string): Answer => ({
  status: 400,
  body: {
    error: {
      title: 'Invalid attribute',
      message: `You passed an invalid value for the ${name} attribute. Invalid parameter: ${name} must be an object from api/v2/${name}s/${name}`,
    },
  },
})

export const unparsable: Answer = {
  status: 422,
  body: {
    error: 'Unprocessable Entity',
    message: 'Server could not parse JSON',
  },
}

export const recordInvalid = (problems: Problem[]): Answer => {
  const details: Record<string, Omit<Problem, 'field'>[]> = {}
  problems.forEach(({ field, ...problem }) => {
    details[field] = [...(details[field] ?? []), problem]
  })

  return {
    status: 422,
    body: {
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details,
    },
  }
}

export const tooManyRequests = (
  retryAfterSeconds: number,
  description: string
): Answer => ({
  status: 429,
  body: { error: 'TooManyRequests', description },
  headers: { 'Retry-After': String(retryAfterSeconds) },
})

/** The other dialect of errors, that of newer services. */
export const refusal = (
  status: number,
  code: string,
  title: string
): Answer => ({ status, body: { errors: [{ code, title }] } })
