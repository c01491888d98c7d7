import type { SandboxPage } from '../../prove/sandbox-page'

/** The pages of a sandbox that runs, below `/sandbox`. */
export const pageOver =
  (sandbox: string): SandboxPage =>
  async (method, path, input) => {
    const response = await fetch(`${sandbox}/sandbox/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(input ? { body: JSON.stringify(input) } : {}),
    })
    const text = await response.text()

    if (response.status >= 500) throw new Error(`${path}: ${text}`)

    return response.ok ? (JSON.parse(text) as unknown) : undefined
  }
