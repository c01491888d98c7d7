export type { DeliveryFailure } from '../domain/conversation/outbox/delivery-failure'
