import type { AppFiles } from '../vtex/app-files'

export interface ServicePlace {
  account: string
  workspace: string
  /** Origin of the proxy that all outgoing requests take. */
  proxyOrigin: string
}

/** Passed on from the shell. Nothing else is: npm's and the shell's own proxy settings would win over ours. */
const inherited = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'NODE_EXTRA_CA_CERTS']

/** The variables that the platform gives to a service. */
export const serviceEnvironment = (
  app: AppFiles,
  { account, workspace, proxyOrigin }: ServicePlace
): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(inherited.map((name) => [name, process.env[name]])),
  NODE_ENV: 'production',
  VTEX_APP_ID: app.id,
  VTEX_APP_NAME: app.manifest.name,
  VTEX_APP_VENDOR: app.manifest.vendor,
  VTEX_APP_VERSION: app.manifest.version,
  VTEX_ACCOUNT: account,
  VTEX_WORKSPACE: workspace,
  VTEX_REGION: 'aws-us-east-1',
  VTEX_PRODUCTION: 'true',
  VTEX_IO: 'true',
  HTTP_PROXY: proxyOrigin,
  HTTPS_PROXY: proxyOrigin,
})
