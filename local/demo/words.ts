/** Who asks, and who answers; nobody real. */
export const shoppers = [
  'Marina Souza',
  'João Pereira',
  'Camila Rocha',
  'Rafael Lima',
  'Beatriz Alves',
  'Lucas Martins',
  'Fernanda Dias',
  'Paulo Henrique Costa',
  'Juliana Prado',
  'Thiago Barros',
  'Larissa Nunes',
  'Eduardo Ramos',
  'Patrícia Moura',
  'Gustavo Teixeira',
  'Renata Freitas',
] as const

export const agents = {
  ZENDESK: ['Carla Mendes', 'Diego Farias', 'Helena Brito', 'Igor Tavares'],
  ZENVIA: ['Sofia Aguiar', 'Vitor Campos', 'Aline Duarte'],
} as const

export interface Topic {
  reason: string
  asked: readonly [string, ...string[]]
  answered: readonly [string, ...string[]]
}

export const topics: readonly [Topic, ...Topic[]] = [
  {
    reason: 'Entrega atrasada',
    asked: [
      'Meu pedido devia ter chegado ontem.',
      'O rastreio não muda há dois dias.',
      'Vai chegar ainda hoje?',
    ],
    answered: [
      'Oi! Já estou olhando o seu pedido.',
      'A transportadora confirmou a entrega para amanhã até as 18h.',
      'Acompanho daqui e aviso se algo mudar.',
    ],
  },
  {
    reason: 'Troca de tamanho',
    asked: [
      'Comprei 38 e preciso do 40.',
      'A etiqueta ainda está na peça.',
      'Posso trocar na loja do shopping?',
    ],
    answered: [
      'Claro, a primeira troca é por nossa conta.',
      'Reservei o 40 para você por 7 dias.',
      'Pode sim, leve a nota que enviei por e-mail.',
    ],
  },
  {
    reason: 'Pagamento recusado',
    asked: [
      'O cartão foi recusado, mas tem limite.',
      'Posso pagar por Pix?',
      'O carrinho continua guardado?',
    ],
    answered: [
      'O banco pediu uma confirmação que não chegou a tempo.',
      'Pode, gerei um Pix com 5% de desconto.',
      'Sim, seu carrinho fica guardado até domingo.',
    ],
  },
  {
    reason: 'Dúvida sobre o produto',
    asked: [
      'Essa cafeteira serve para cápsula e pó?',
      'Qual é a voltagem?',
      'Tem em estoque em Campinas?',
    ],
    answered: [
      'Serve para os dois, o adaptador vem na caixa.',
      'É bivolt.',
      'Tem três unidades, separo uma?',
    ],
  },
]
