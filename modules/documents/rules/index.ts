export { formatCheckCode, normaliseCheckCode, normaliseNumber } from './check-code.ts'
export { decidePrint, decideReprint } from './decide-print.ts'
export { documentNumber, isPaperOfTheWay, seriesOf } from './document-number.ts'
export { isInForce } from './in-force.ts'
