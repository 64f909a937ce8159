/** What runs PostgreSQL: large, and so for a worker of its own, made when somebody needs it and ended when it is stuck. */
export { openPostgres, type Postgres } from './engine'
export { fetchPostgresParts } from './parts'
export { postgresVersion } from './version'
