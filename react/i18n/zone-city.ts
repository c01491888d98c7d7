/** Cities that the list of zones writes otherwise than those who live there. */
const written: Record<string, string> = {
  'America/Araguaina': 'Araguaína',
  'America/Asuncion': 'Asunción',
  'America/Belem': 'Belém',
  'America/Bogota': 'Bogotá',
  'America/Cancun': 'Cancún',
  'America/Ciudad_Juarez': 'Ciudad Juárez',
  'America/Cuiaba': 'Cuiabá',
  'America/Eirunepe': 'Eirunepé',
  'America/Havana': 'La Habana',
  'America/Maceio': 'Maceió',
  'America/Mazatlan': 'Mazatlán',
  'America/Merida': 'Mérida',
  'America/Mexico_City': 'Ciudad de México',
  'America/Noronha': 'Fernando de Noronha',
  'America/Panama': 'Panamá',
  'America/Santarem': 'Santarém',
  'America/Sao_Paulo': 'São Paulo',
}

/** The city that a time zone is named after, such as `São Paulo` of `America/Sao_Paulo`. */
export const zoneCity = (zone: string): string =>
  written[zone] ?? (zone.split('/').pop() ?? zone).replace(/_/g, ' ')
