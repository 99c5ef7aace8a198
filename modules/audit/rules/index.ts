export { canonicalJson, type Json } from './canonical-json.ts'
export {
  type Checked,
  chainStart,
  checkSeals,
  type Hash,
  type Link,
  type Seal,
  sealRows,
  type TrailRow,
} from './chain.ts'
