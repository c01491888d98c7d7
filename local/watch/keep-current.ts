import type { WatchedPage } from '../admin-shell/page-bundle'
import type { Closers } from '../closers'
import { buildService } from '../service/build-service'
import type { RunningService } from '../service/running-service'
import type { AppFiles } from '../vtex/app-files'
import { watchApp } from './watch-app'

interface Running {
  app: AppFiles
  service: RunningService
  page: WatchedPage
  print(line: string): void
}

/** Brings changes of the sources into the service and the page that run. */
export const keepCurrent = (
  { app, service, page, print }: Running,
  closers: Closers
): void => {
  closers.add(page.close)
  closers.add(
    watchApp({
      folder: app.folder,
      restartService: async () => service.replace(await buildService(app)),
      rebuildPage: page.rebuild,
      print,
    }).close
  )
}
