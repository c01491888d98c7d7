import type { InstanceOptions, IOContext } from '@vtex/api'
import { APP, appIdToAppAtMajor, InfraClient } from '@vtex/api'
import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { StoreFailure } from '../../../ports/store-failure'
import { onceOnly, ownCall } from '../../http/own-call'

export type AppSettings = Record<string, unknown>

/** The app's own settings, one object per account, workspace and major of the app. */
export interface OwnSettings {
  readOwn(): Promise<Result<AppSettings, StoreFailure>>
  /** Replaces the whole object. */
  saveOwn(settings: AppSettings): Promise<Result<void, StoreFailure>>
  /** Majors of the app before this one, the last one first. */
  earlierMajors(): number[]
  /** Empty where that major has none, or where the platform refuses to show them. */
  readEarlier(major: number): Promise<Result<AppSettings, StoreFailure>>
}

const settingsShape = z.record(z.string(), z.unknown()).nullish()

const unavailable: StoreFailure = {
  kind: 'UNAVAILABLE',
  detail: "The app's settings cannot be reached",
}

const refused = z.object({
  response: z.object({ status: z.union([z.literal(401), z.literal(403)]) }),
})

/** Like the `apps` client, whose reads the runtime would merge with one under way and so miss a save in between. */
export class AppSettingsClient extends InfraClient implements OwnSettings {
  private readonly app = appIdToAppAtMajor(APP.ID)
  private readonly root: string

  constructor(context: IOContext, options?: InstanceOptions) {
    super('apps@0.x', ownCall(context), onceOnly(options), true)
    this.root = `/${context.account}/${context.workspace}/apps`
  }

  readOwn(): Promise<Result<AppSettings, StoreFailure>> {
    return this.readOf(this.app)
  }

  async saveOwn(settings: AppSettings): Promise<Result<void, StoreFailure>> {
    try {
      await this.http.put(`${this.root}/${this.app}/settings`, settings, {
        headers: { 'Content-Type': 'application/json' },
        metric: 'own-settings-save',
      })

      return ok(undefined)
    } catch {
      return err(unavailable)
    }
  }

  earlierMajors(): number[] {
    const major = Number.parseInt(this.app.split('@')[1] ?? '', 10) || 0

    return Array.from({ length: major }, (_, index) => major - 1 - index)
  }

  readEarlier(major: number): Promise<Result<AppSettings, StoreFailure>> {
    return this.readOf(`${this.app.split('@')[0]}@${major}.x`, refused)
  }

  /** An error of the shape `asEmpty` counts as an answer without settings. */
  private async readOf(
    app: string,
    asEmpty?: z.ZodType
  ): Promise<Result<AppSettings, StoreFailure>> {
    try {
      const answer = await this.http.get<unknown>(
        `${this.root}/${app}/settings`,
        {
          headers: { 'Cache-Control': 'no-cache' },
          nullIfNotFound: true,
          metric: 'own-settings-read',
        }
      )
      const settings = settingsShape.safeParse(answer)

      return settings.success ? ok(settings.data ?? {}) : err(unavailable)
    } catch (error) {
      return asEmpty?.safeParse(error).success ? ok({}) : err(unavailable)
    }
  }
}
