export { decideScan, decideScanCount, mostScansPerMaterial, scanEdge } from './decide-scan.ts'
