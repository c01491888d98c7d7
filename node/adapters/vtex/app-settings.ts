import type { InstanceOptions, IOContext } from '@vtex/api'
import { APP, appIdToAppAtMajor, InfraClient } from '@vtex/api'
import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { StoreFailure } from '../../ports/store-failure'
import { onceOnly, ownCall } from '../http/own-call'

export type AppSettings = Record<string, unknown>

/** The app's own settings, one object per account, workspace and major of the app. */
export interface OwnSettings {
  readOwn(): Promise<Result<AppSettings, StoreFailure>>
  /** Replaces the whole object. */
  saveOwn(settings: AppSettings): Promise<Result<void, StoreFailure>>
}

const settingsShape = z.record(z.string(), z.unknown()).nullish()

const unavailable: StoreFailure = {
  kind: 'UNAVAILABLE',
  detail: "The app's settings cannot be reached",
}

/** Like the `apps` client, whose reads the runtime would merge with one under way and so miss a save in between. */
export class AppSettingsClient extends InfraClient implements OwnSettings {
  private readonly address: string

  constructor(context: IOContext, options?: InstanceOptions) {
    super('apps@0.x', ownCall(context), onceOnly(options), true)
    this.address = `/${context.account}/${context.workspace}/apps/${appIdToAppAtMajor(APP.ID)}/settings`
  }

  async readOwn(): Promise<Result<AppSettings, StoreFailure>> {
    try {
      const answer = await this.http.get<unknown>(this.address, {
        headers: { 'Cache-Control': 'no-cache' },
        nullIfNotFound: true,
        metric: 'own-settings-read',
      })
      const settings = settingsShape.safeParse(answer)

      return settings.success ? ok(settings.data ?? {}) : err(unavailable)
    } catch {
      return err(unavailable)
    }
  }

  async saveOwn(settings: AppSettings): Promise<Result<void, StoreFailure>> {
    try {
      await this.http.put(this.address, settings, {
        headers: { 'Content-Type': 'application/json' },
        metric: 'own-settings-save',
      })

      return ok(undefined)
    } catch {
      return err(unavailable)
    }
  }
}
