export type { DeliveryFailure } from '../domain/conversation/delivery-failure'
