import type { RequestListener } from 'node:http'

/** Serves before there is anything to serve: requests wait until it has come. */
export const lateListener = () => {
  let come: (listener: RequestListener) => void = () => undefined
  const listener = new Promise<RequestListener>((resolve) => {
    come = resolve
  })

  const handle: RequestListener = (request, response) => {
    void listener.then((answer) => answer(request, response))
  }

  return { handle, come }
}
