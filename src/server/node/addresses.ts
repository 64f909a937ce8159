/** Which IP addresses are on the public internet (IANA's special-purpose registries, RFC 6890 and its updates). */
import { BlockList, isIPv4, isIPv6 } from 'node:net'

const privateRanges = new BlockList()
const specialRanges = new BlockList()
const globalUnicast = new BlockList()

for (const [network, prefix] of [
  ['0.0.0.0', 8], //       this network
  ['10.0.0.0', 8], //      private
  ['100.64.0.0', 10], //   carrier's own
  ['127.0.0.0', 8], //     loopback
  ['169.254.0.0', 16], //  link-local, cloud metadata
  ['172.16.0.0', 12], //   private
  ['192.0.0.0', 24], //    protocol assignments
  ['192.0.2.0', 24], //    documentation
  ['192.88.99.0', 24], //  6to4 relays
  ['192.168.0.0', 16], //  private
  ['198.18.0.0', 15], //   benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], //  documentation
  ['224.0.0.0', 4], //     multicast
  ['240.0.0.0', 4], //     reserved, broadcast
] as const) {
  privateRanges.addSubnet(network, prefix, 'ipv4')
}

// Everything public in IPv6 is here; mapped, translated (64:ff9b::), local and multicast addresses all lie outside.
globalUnicast.addSubnet('2000::', 3, 'ipv6')

for (const [network, prefix] of [
  ['2001::', 23], //    Teredo, benchmarks, ORCHID: tunnels and tests
  ['2001:db8::', 32], // documentation
  ['2002::', 16], //    6to4, carries any IPv4 address
  ['3fff::', 20], //    documentation
] as const) {
  specialRanges.addSubnet(network, prefix, 'ipv6')
}

/** True for an address anybody on the internet could mean; false for every other, and for what is no address. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !privateRanges.check(address, 'ipv4')
  if (!isIPv6(address) || address.includes('%')) return false
  return globalUnicast.check(address, 'ipv6') && !specialRanges.check(address, 'ipv6')
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** True for a host to listen on that only this machine reaches. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' ||
  (isIPv4(host) && loopback.check(host, 'ipv4')) ||
  (isIPv6(host) && loopback.check(host, 'ipv6'))
