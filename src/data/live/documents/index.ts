/** What looks through documents: for a worker of its own, made when somebody asks and ended when it is stuck. */
export { findDocuments } from './find'
