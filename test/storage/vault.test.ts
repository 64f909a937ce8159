import { openMemoryVault } from '../../src/storage'
import { vaultContract } from '../contract/vault'

vaultContract('a vault in memory', (law) => law(openMemoryVault()))
