type Intent = 'GREET' | 'OFFERS' | 'ORDER' | 'HUMAN' | 'LEAVE' | 'OTHER'

const patterns: Array<[Intent, RegExp]> = [
  ['LEAVE', /^\s*(sair|salir|leave|encerrar)\s*$/i],
  [
    'HUMAN',
    /(^\s*3\s*$)|atendente|humano|pessoa|persona|human|person|agent|support/i,
  ],
  ['OFFERS', /(^\s*1\s*$)|oferta|offer/i],
  ['ORDER', /(^\s*2\s*$)|pedido|order/i],
  ['GREET', /^\s*(oi|olá|ola|hola|hi|hello|hey|bom dia|boa tarde)/i],
]

/** What the shopper wants, as far as a small scripted bot can tell. */
export const intentOf = (text: string): Intent =>
  patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'OTHER'
