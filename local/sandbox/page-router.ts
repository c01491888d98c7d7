import { readFile } from 'node:fs/promises'

import Router from 'koa-router'

import { browserScript } from '../browser-script'
import type { PageHead } from './page-html'
import { pageHtml } from './page-html'

/** What a page is made of; later styles go over earlier ones. */
interface PageFiles {
  head: PageHead
  styles: string[]
  script: string
}

type Read = () => Promise<string>

/** Reads at the first request, once. */
const once = (read: Read): Read => {
  let content: Promise<string> | undefined

  return () => (content ??= read())
}

const readAll = async (paths: string[]): Promise<string> => {
  const contents = await Promise.all(
    paths.map((path) => readFile(path, 'utf8'))
  )

  return contents.join('\n')
}

/** The page where a person plays the agent, at `/agent`. */
export const pageRouter = ({ head, styles, script }: PageFiles): Router => {
  const router = new Router()
  const serve = (path: string, type: string, read: Read) => {
    const content = once(read)

    router.get(path, async (context) => {
      context.type = type
      context.body = await content()
    })
  }

  router.redirect('/', '/agent', 302)
  serve('/agent', 'html', async () => pageHtml(head))
  serve('/agent/page.css', 'css', () => readAll(styles))
  serve('/agent/page.js', 'js', () => browserScript(script))

  return router
}
