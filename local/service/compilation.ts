/** As `node/tsconfig.json` tells VTEX's builder. */
export const target = 'es2017'

/** Changes with whatever else is made of the same sources. */
export const compilation = `${target}, each export is a value, maps of sources beside, import() by require`
