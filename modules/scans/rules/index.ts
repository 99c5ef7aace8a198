export { decideScan, scanEdge } from './decide-scan.ts'
