import type { Result } from 'neverthrow'

import type { DeliveryFailure } from '../../domain/conversation/outbox/delivery-failure'
import type { HttpStream, OutboundHttp } from '../../ports/outbound-http'
import type { PartnerFile } from '../../ports/partner'
import type { FileAddress, FileFailure } from './follow'
import { follow } from './follow'

const retry = (detail: string): DeliveryFailure => ({
  kind: 'RETRY',
  ambiguous: false,
  detail,
})

const asDelivery =
  (goneCode: string) =>
  (failure: FileFailure): DeliveryFailure => {
    switch (failure.kind) {
      case 'NO_ANSWER':
        return retry(failure.detail)

      case 'NOT_COVERED':
        return {
          kind: 'REFUSED',
          code: goneCode,
          detail: 'No policy covers it',
        }

      case 'REFUSED':
        return failure.status >= 429
          ? retry(`${failure.status}`)
          : { kind: 'REFUSED', code: goneCode, detail: `${failure.status}` }
    }
  }

const nameIn = (disposition: string | undefined): string | undefined =>
  /filename="([^"]+)"/i.exec(disposition ?? '')?.[1]

const fileOf = ({ stream, headers }: HttpStream): PartnerFile => {
  const length = Number(headers['content-length'])
  const fileName = nameIn(headers['content-disposition'])
  const contentType = headers['content-type']

  return {
    stream,
    ...(contentType ? { contentType } : {}),
    ...(fileName ? { fileName } : {}),
    ...(length > 0 ? { contentLength: length } : {}),
  }
}

/** An agent's file at the partner's; `goneCode` names the sentence about one that is not there, or not the partner's. */
export const openFile = async (
  http: OutboundHttp,
  address: FileAddress,
  goneCode: string
): Promise<Result<PartnerFile, DeliveryFailure>> =>
  (await follow(http, address)).map(fileOf).mapErr(asDelivery(goneCode))
