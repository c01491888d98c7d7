/** Makes VTEX IO's proxy, which is asked in plain HTTP, speak TLS to the other side. */
export const useHttps = { 'x-vtex-use-https': 'true' }

/** An address on the internet as VTEX IO's proxy wants it. */
export const proxied = (url: string): string => {
  if (!url.startsWith('https://')) throw new Error('Only HTTPS goes out')

  return `http://${url.slice('https://'.length)}`
}
