/** An address that is another for whatever else is run: empty databases made by the one are not for the other. */
export { default as postgresVersion } from '@electric-sql/pglite/pglite.data?url'
