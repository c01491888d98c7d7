import { z } from 'zod'

import { phoneNumber } from '../../input/fields'

/** Whose conversations to erase. */
export const erasureInput = z.object({ phoneNumber })
