import './node-global'
import '../../../src/worker/databases'
