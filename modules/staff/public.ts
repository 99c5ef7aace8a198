export { addStaff, type NewStaff } from './commands/add-staff.ts'
export { resolveStaff } from './queries.ts'
export { type StaffDeps, staffRoutes } from './routes.ts'
