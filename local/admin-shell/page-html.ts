import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { ShellConfiguration } from './shell-configuration'

const style = readFileSync(join(__dirname, 'shell.css'), 'utf8')

const embedded = (value: unknown): string =>
  JSON.stringify(value).replace(/</g, '\\u003c')

/** The document around the page: style first, so that the surroundings show before the script has come. */
export const pageHtml = (
  scriptAddress: string,
  configuration: ShellConfiguration
): string => `<!doctype html>
<html lang="pt">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Live Support</title>
<link rel="icon" href="data:,">
<link rel="preload" as="script" href="${scriptAddress}">
<style>${style}</style>
</head>
<body>
<div id="admin"><div class="shell-bar"></div></div>
<script type="application/json" id="configuration">${embedded(configuration)}</script>
<script src="${scriptAddress}"></script>
</body>
</html>
`
