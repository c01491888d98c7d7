declare module '@vtex/prettier-config' {
  import type { Options } from 'prettier'

  const style: Options
  export default style
}
