/** The catalog's worker, as the browser tests start it. */
import './node-global'
import '../../../src/worker/catalog'
