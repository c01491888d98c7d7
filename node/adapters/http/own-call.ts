import type { InstanceOptions, IOContext } from '@vtex/api'

/**
 * The runtime's context for calls of our own: neither cancelled when who called us hangs up, nor carrying the shopper's
 * session, nor traced, since a trace holds the whole URL and some partners want their token in it.
 */
export const ownCall = (context: IOContext): IOContext => ({
  ...context,
  binding: undefined,
  cancellation: undefined,
  host: undefined,
  locale: undefined,
  product: '',
  recorder: undefined,
  segmentToken: undefined,
  sessionToken: undefined,
  tenant: undefined,
  tracer: {
    isTraceSampled: false,
    startSpan: (name, options) => context.tracer.startSpan(name, options),
    inject: () => undefined,
    fallbackSpanContext: () => undefined,
  },
})

/** Each call is one request, and each answer that request's own: neither repeated nor remembered by the runtime. */
export const onceOnly = (
  options: InstanceOptions | undefined
): InstanceOptions => ({ ...options, retries: 0, memoizable: false })
